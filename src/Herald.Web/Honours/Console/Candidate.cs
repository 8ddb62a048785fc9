using Herald.Core.Ids;

namespace Herald.Web.Honours.Console;

/// <summary>Somebody who might be chosen, by what he did in the month.</summary>
public sealed record Candidate(AdvocateId Id, string Name)
{
    public long Points { get; init; }

    /// <summary>Referrals that were won.</summary>
    public long Won { get; init; }

    /// <summary>Challenges that he completed.</summary>
    public int Challenges { get; init; }

    /// <summary>Shout-outs that he got.</summary>
    public int ShoutOuts { get; init; }

    /// <summary>The month in which he was honoured last; null where he never was.</summary>
    public DateOnly? Honoured { get; init; }
}
