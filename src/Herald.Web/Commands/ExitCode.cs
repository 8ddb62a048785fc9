namespace Herald.Web.Commands;

/// <summary>What a command ends with, so that scripts can tell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It was understood and could not be done, or what was checked is not well.</summary>
    public const int Failed = 1;

    /// <summary>It was not understood: a word, an option or a setting is not as it must be.</summary>
    public const int Misused = 2;
}
