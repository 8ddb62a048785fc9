using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>
/// A reward that was earned once, with what the books hold of it now. It names the version of the rule that it was earned by;
/// what it is worth changes only when its occasion does.
/// </summary>
public sealed class Earning
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required EarningId Id { get; init; }

    /// <summary>What it is known by (<see cref="PricedGift.Key"/>), unique in the program.</summary>
    public required string Key { get; set; }

    /// <summary>The rule.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>Its version.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>Which side got it.</summary>
    public required Party Party { get; init; }

    /// <summary>The bare id of who got it.</summary>
    public required Guid HolderId { get; set; }

    /// <summary>What it is counted in; null for a code.</summary>
    public required Unit? Unit { get; init; }

    /// <summary>The pool of a code; null for units.</summary>
    public required string? Pool { get; init; }

    /// <summary>The friend whose journey earned it; null where a challenge did.</summary>
    public required FriendId? FriendId { get; set; }

    /// <summary>The referral that it belongs to; null where a challenge earned it.</summary>
    public required ReferralId? ReferralId { get; set; }

    /// <summary>The way through a challenge that earned it; null where a referral did.</summary>
    public CompletionId? CompletionId { get; init; }

    /// <summary>The event that earned it; null for a stage that no event caused.</summary>
    public EventId? EventId { get; set; }

    /// <summary>What the books hold of it: given and not taken back. For a code 1 or 0.</summary>
    public long Amount { get; set; }

    /// <summary>The part of it that may not be spent yet.</summary>
    public long Pending { get; set; }

    /// <summary>When it may be spent; null where no date holds it.</summary>
    public DateTimeOffset? ReleasesAt { get; set; }

    /// <summary>The stage that it waits for; null where none holds it.</summary>
    public Stage? UntilStage { get; set; }

    /// <summary>When its occasion happened.</summary>
    public DateTimeOffset OccurredAt { get; set; }

    /// <summary>How many entries of the books belong to it; their keys count on.</summary>
    public int Entries { get; set; }

    /// <summary>How the amount came about.</summary>
    public required string Arithmetic { get; set; }

    /// <summary>Whose wallet it went to.</summary>
    public Holder Holder => new(Party, HolderId);

    /// <summary>What it would be known by if it had been another's all along.</summary>
    public string KeyOf(Holder holder) => Key.Replace($":{Holder}:", $":{holder}:", StringComparison.Ordinal);

    /// <summary>
    /// It is another's from now on, who turned out to be the same person; it is known as if it had been his all along. Where he has one
    /// of the same occasion already, it keeps its key: the next look at the occasion makes them one.
    /// </summary>
    public void GoTo(Holder to, bool keepsKey) => (HolderId, Key) = (to.Value, keepsKey ? Key : KeyOf(to));

    /// <summary>What a gift earns, before the books hold anything of it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="gift">What the rule gives.</param>
    /// <param name="friend">The friend whose journey earned it; null where a challenge did.</param>
    public static Earning Of(ProgramId program, EarningId id, PricedGift gift, FriendId? friend) => new()
    {
        ProgramId = program,
        Id = id,
        Key = gift.Key,
        RuleId = gift.Rule,
        RuleVersion = gift.RuleVersion,
        Party = gift.Holder.Party,
        HolderId = gift.Holder.Value,
        Unit = gift.Unit,
        Pool = gift.Pool,
        FriendId = friend,
        ReferralId = gift.Occasion.ReferralId,
        CompletionId = (gift.Occasion as Occasion.OfChallenge)?.Completion,
        OccurredAt = gift.Occasion.At,
        ReleasesAt = gift.ReleasesAt,
        Arithmetic = gift.Arithmetic,
    };
}
