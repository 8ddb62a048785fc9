using Herald.Web.Rewards;

namespace Herald.Web.Conversions;

/// <summary>What became of an event.</summary>
internal sealed record EventAnswer
{
    /// <summary>Its id here.</summary>
    public required EventId Event { get; init; }

    /// <summary>Its id in the company's systems.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it was reported before; then this is the first answer again.</summary>
    public required bool Duplicate { get; init; }

    /// <summary>Whether a repetition said something else than the first report, which alone counts.</summary>
    public bool Differs { get; init; }

    /// <summary>Whose it is; null where nobody is credited, and the explanation says why.</summary>
    public required EventCredit? Credit { get; init; }

    /// <summary>What moved in the books by it.</summary>
    public required IReadOnlyList<MovementView> Postings { get; init; }
}
