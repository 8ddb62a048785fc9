namespace Herald.Core.Programs;

/// <summary>What an API key may do. <see cref="Admin"/> includes the others; the others stand alone.</summary>
public static class Scopes
{
    /// <summary>Read everything of the program.</summary>
    public const string Read = "read";

    /// <summary>Write people, links, referrals and stages.</summary>
    public const string Write = "write";

    /// <summary>Report events.</summary>
    public const string Events = "events";

    /// <summary>Change rules, code pools, keys and the program itself, and all of the above.</summary>
    public const string Admin = "admin";

    /// <summary>All scopes there are.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Write, Events, Admin];
}
