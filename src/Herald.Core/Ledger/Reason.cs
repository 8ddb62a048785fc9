using Herald.Core.Ids;

namespace Herald.Core.Ledger;

/// <summary>Why an entry is made: what it can be traced back to. Nothing personal belongs in it, since entries are never erased.</summary>
public sealed record Reason
{
    /// <summary>The most characters of a note.</summary>
    public const int NoteMax = 500;

    /// <summary>No reason beyond the kind of the entry.</summary>
    public static Reason None { get; } = new();

    /// <summary>The earning that is given, released or taken back.</summary>
    public EarningId? Earning { get; init; }

    /// <summary>The rule that gives it.</summary>
    public RuleId? Rule { get; init; }

    /// <summary>The version of the rule that was in force.</summary>
    public int? RuleVersion { get; init; }

    /// <summary>The referral that it is for.</summary>
    public ReferralId? Referral { get; init; }

    /// <summary>The event that caused it.</summary>
    public EventId? Event { get; init; }

    /// <summary>A sentence for the statement, of <see cref="NoteMax"/> characters at most.</summary>
    public string? Note { get; init; }
}
