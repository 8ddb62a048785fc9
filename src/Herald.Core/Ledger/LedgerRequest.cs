using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Ledger;

/// <summary>
/// What may be asked of the books: a closed set. Refusals are tested in this order, whatever else is wrong:
/// <list type="number">
/// <item><c>entry_key_invalid</c>, <c>entry_note_invalid</c>, <c>amount_out_of_range</c>, <c>from_pending_out_of_range</c>
/// (<see cref="LedgerForm"/>: the request alone);</item>
/// <item><c>entry_key_reused</c> (the same key with the same content is answered with the first entry);</item>
/// <item><c>hold_exists</c>, <c>hold_missing</c>, <c>hold_already_resolved</c> (the same way again is answered with the first entry),
/// <c>hold_not_expired</c>;</item>
/// <item><c>wallet_full</c>, <c>insufficient_pending</c>, <c>insufficient_earned</c>, <c>insufficient_points</c> or
/// <c>insufficient_balance</c> (<see cref="Books"/>: the wallet as it is).</item>
/// </list>
/// </summary>
public abstract record LedgerRequest
{
    /// <summary>The least that one request may move.</summary>
    public const long AmountMin = 1;

    /// <summary>The most that one request may move, so that 64 bits hold the sum of a million of them.</summary>
    public const long AmountMax = Money.AmountMax;

    /// <summary>The most characters of a key.</summary>
    public const int KeyMax = 200;

    private LedgerRequest()
    {
    }

    /// <summary>The program whose books are meant.</summary>
    public required ProgramId Program { get; init; }

    /// <summary>
    /// The caller's name for the entry, unique in the program for ever; 1 to <see cref="KeyMax"/> characters without control characters.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>When the cause happened. A retry may come with another instant: instants are not part of the content.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Why.</summary>
    public Reason Reason { get; init; } = Reason.None;

    /// <summary>The kind of the entry that it makes.</summary>
    public abstract EntryKind Kind { get; }

    /// <summary>The program gives. What is available at once repays a debt first.</summary>
    public sealed record Earn(Holder Holder, Unit Unit, long Amount, bool Pending) : LedgerRequest
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Earn;
    }

    /// <summary>What was earned as pending becomes available, and repays a debt first.</summary>
    public sealed record Release(Holder Holder, Unit Unit, long Amount) : LedgerRequest
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Release;
    }

    /// <summary>
    /// An earning is reversed, in part or in whole. <paramref name="FromPending"/> of the amount are the earning's own units that still
    /// wait; the rest comes from what is available, and what is lacking there becomes debt. That an earning is not taken back beyond
    /// what it gave is for the caller to see to.
    /// </summary>
    public sealed record TakeBack(Holder Holder, Unit Unit, long Amount, long FromPending) : LedgerRequest
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.TakeBack;
    }

    /// <summary>Units are set aside. <paramref name="By"/> is the printed id of who asks, or the name of a job.</summary>
    public sealed record Hold(HoldId Id, Holder Holder, Unit Unit, long Amount, DateTimeOffset? ExpiresAt, string By) : LedgerRequest
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Hold;
    }

    /// <summary>A hold ends, as a whole, in one of three ways.</summary>
    public abstract record HoldEnding : LedgerRequest
    {
        private protected HoldEnding(HoldId hold, string by) => (Hold, By) = (hold, by);

        /// <summary>The hold.</summary>
        public new HoldId Hold { get; }

        /// <summary>The printed id of who asks, or the name of a job.</summary>
        public string By { get; }

        /// <summary>How it ends.</summary>
        public abstract HoldEnd End { get; }
    }

    /// <summary>A hold is used.</summary>
    public sealed record PostHold(HoldId Hold, string By) : HoldEnding(Hold, By)
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Post;

        /// <inheritdoc/>
        public override HoldEnd End => HoldEnd.Posted;
    }

    /// <summary>A hold is given up.</summary>
    public sealed record VoidHold(HoldId Hold, string By) : HoldEnding(Hold, By)
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Void;

        /// <inheritdoc/>
        public override HoldEnd End => HoldEnd.Voided;
    }

    /// <summary>A hold has run out: <see cref="OccurredAt"/> is not before the hold's expiry.</summary>
    public sealed record ExpireHold(HoldId Hold, string By) : HoldEnding(Hold, By)
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Expire;

        /// <inheritdoc/>
        public override HoldEnd End => HoldEnd.Expired;
    }
}
