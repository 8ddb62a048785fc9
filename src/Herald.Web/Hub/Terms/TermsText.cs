namespace Herald.Web.Hub.Terms;

/// <summary>The terms of a program as its advocate reads them.</summary>
public sealed record TermsText
{
    /// <summary>What the advocate gets.</summary>
    public required IReadOnlyList<Promise> Own { get; init; }

    /// <summary>What his friends get.</summary>
    public required IReadOnlyList<Promise> Friends { get; init; }

    /// <summary>Why nothing is promised just now; null where something is.</summary>
    public required string? Standing { get; init; }

    /// <summary>Where the company is written to; null where it has not said.</summary>
    public string? Contact { get; init; }

    /// <summary>What the program says itself, paragraph by paragraph.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }
}
