using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Ledger;

/// <summary>
/// One change to one wallet, with its reasons and postings that sum to zero. Immutable, in the store too; corrections are reversals.
/// </summary>
public sealed class Entry
{
    private readonly List<Posting> postings = [];
    private string digest = "";

    /// <summary>The program whose books it is in.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id; entries that one node makes later have greater ids.</summary>
    public required EntryId Id { get; init; }

    /// <summary>The caller's name for it, unique in the program for ever.</summary>
    public required string Key { get; init; }

    /// <summary>What it does.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Whether the wallet is an advocate's or a friend's.</summary>
    public required Party Party { get; init; }

    /// <summary>The bare id of the wallet's holder.</summary>
    public required Guid HolderId { get; init; }

    /// <summary>What the wallet counts in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The earning that is given, released or taken back.</summary>
    public EarningId? EarningId { get; init; }

    /// <summary>The rule that gave it.</summary>
    public RuleId? RuleId { get; init; }

    /// <summary>The version of the rule that was in force.</summary>
    public int? RuleVersion { get; init; }

    /// <summary>The referral that it is for.</summary>
    public ReferralId? ReferralId { get; init; }

    /// <summary>The event that caused it.</summary>
    public EventId? EventId { get; init; }

    /// <summary>The hold that it places or resolves.</summary>
    public HoldId? HoldId { get; init; }

    /// <summary>A sentence for the statement.</summary>
    public string? Note { get; init; }

    /// <summary>When its cause happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>SHA-256 over everything above and the postings (<see cref="EntryDigest"/>); empty until <see cref="Seal"/>.</summary>
    public string Digest
    {
        get => digest;
        init => digest = value;
    }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<Posting> Postings
    {
        get => postings;
        init => postings = [.. value];
    }

    /// <summary>Whose wallet it changes.</summary>
    public Holder Holder => new(Party, HolderId);

    /// <summary>What it moves, by part.</summary>
    public Parts Moves => new(Of(Part.Issued), Of(Part.Pending), Of(Part.Available), Of(Part.Held), Of(Part.Debt), Of(Part.Spent));

    /// <summary>Its reasons.</summary>
    public Reason Reason => new()
    {
        Earning = EarningId,
        Rule = RuleId,
        RuleVersion = RuleVersion,
        Referral = ReferralId,
        Event = EventId,
        Note = Note,
    };

    /// <summary>Gives it the digest of what it says, once, before it is written.</summary>
    public Entry Seal()
    {
        digest = EntryDigest.Of(this);
        return this;
    }

    private long Of(Part part)
    {
        foreach (var posting in postings)
        {
            if (posting.Part == part)
                return posting.Amount;
        }

        return 0;
    }
}
