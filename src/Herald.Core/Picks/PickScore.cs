namespace Herald.Core.Picks;

/// <summary>What speaks for a challenge, part by part; the parts that speak for it come to a hundred at most.</summary>
public sealed record PickScore
{
    /// <summary>0 to 30: his interests, or else what he did before.</summary>
    public int Interest { get; init; }

    /// <summary>0 or 10: it is meant for people like him.</summary>
    public int Audience { get; init; }

    /// <summary>0 to 15: what others completed, those who share an interest with him before all others.</summary>
    public int Others { get; init; }

    /// <summary>0 to 15: how little time it takes.</summary>
    public int Effort { get; init; }

    /// <summary>0 to 10: its points beside those of the best that is open for him.</summary>
    public int Value { get; init; }

    /// <summary>0 or 10: something else than he did last.</summary>
    public int Variety { get; init; }

    /// <summary>0 or 10: it ends soon.</summary>
    public int Urgency { get; init; }

    /// <summary>0 to 30, taken off: it was picked for him before, and he passed it over.</summary>
    public int PassedOver { get; init; }

    /// <summary>All together; never below nothing.</summary>
    public int Total => Math.Max(0, Interest + Audience + Others + Effort + Value + Variety + Urgency - PassedOver);
}
