namespace Herald.Web.Ui.Frames;

/// <summary>What stands around every page of the console: which program, who works in it, and where he may go.</summary>
public sealed record ConsoleFrame(string Slug, string Program, string Mark, int Hue, string Staff, string Role)
{
    /// <summary>The places that this role sees, in order; those with a group stand under its heading.</summary>
    public IReadOnlyList<MenuItem> Items { get; init; } = [];

    /// <summary>The other programs that he may go to.</summary>
    public IReadOnlyList<MenuItem> Programs { get; init; } = [];

    /// <summary>What the command palette finds beside the places, such as the latest referrals.</summary>
    public IReadOnlyList<MenuItem> Commands { get; init; } = [];

    /// <summary>The page that searches in everything for the words in its q; null where there is none.</summary>
    public string? Search { get; init; }

    /// <summary>Where the form to sign out is posted.</summary>
    public string SignOut { get; init; } = "/sign-out";

    /// <summary>Where his own settings are; null where there are none.</summary>
    public string? Own { get; init; }

    /// <summary>The program's time zone: in it all moments of the console are said.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public string Home => "/console/" + Slug;
}
