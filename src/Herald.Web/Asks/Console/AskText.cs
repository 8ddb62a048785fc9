namespace Herald.Web.Asks.Console;

/// <summary>What the console says about asking one advocate.</summary>
public sealed record AskText
{
    public required int PerWeek { get; init; }

    public required int Used { get; init; }

    /// <summary>Why he is not to be asked now; null where he may.</summary>
    public required string? WhyNot { get; init; }

    /// <summary>What staff said, where it holds; null where he may be asked as far as they go.</summary>
    public required Rest? Respite { get; init; }

    /// <summary>What he was asked for of late, the newest first.</summary>
    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>He is to be left in peace: until when, why, and who said so.</summary>
    public sealed record Rest(DateOnly? Until, string Reason, string SetBy, DateTimeOffset SetAt);

    /// <summary>Something that he was asked for.</summary>
    public sealed record Row(string What, string? Challenge, string? Why, DateTimeOffset At);
}
