using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>A discount code that waits in a pool, or was given to somebody. A code is given once.</summary>
public sealed class PoolCode
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The pool.</summary>
    public required string Pool { get; init; }

    /// <summary>The code itself.</summary>
    public required string Code { get; init; }

    /// <summary>When it was put there.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The earning that it was given for; null while it waits.</summary>
    public EarningId? EarningId { get; set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset? GivenAt { get; set; }

    /// <summary>When its reward was taken back; the company's shop must refuse it then.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
