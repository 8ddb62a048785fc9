using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Ledger;

/// <summary>
/// Units that are set aside for a redemption. It is open until its <see cref="HoldResolution"/> exists, and there is never a second one.
/// </summary>
public sealed class Hold
{
    /// <summary>The program whose books it is in.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id, chosen by who places it.</summary>
    public required HoldId Id { get; init; }

    /// <summary>Whether the wallet is an advocate's or a friend's.</summary>
    public required Party Party { get; init; }

    /// <summary>The bare id of the wallet's holder.</summary>
    public required Guid HolderId { get; init; }

    /// <summary>What the wallet counts in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>How much is set aside; it is used or given back as a whole.</summary>
    public required long Amount { get; init; }

    /// <summary>The entry that set it aside.</summary>
    public required EntryId EntryId { get; init; }

    /// <summary>Who asked for it: the printed id of a person or key, or the name of a job.</summary>
    public required string PlacedBy { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>From when on it may expire; null never. Until it has been expired it may still be posted or voided.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whose units they are.</summary>
    public Holder Holder => new(Party, HolderId);

    /// <summary>
    /// Whether it may end this way at this moment. In this order: <c>hold_already_resolved</c> where it ended another way,
    /// <c>hold_not_expired</c> where it is to expire and its time has not come. Ending it the same way again is for the caller to answer
    /// with the first entry, and is not refused here.
    /// </summary>
    public Refusal? CheckEnd(HoldEnd end, HoldResolution? resolution, DateTimeOffset at)
    {
        if (resolution is not null && resolution.Ended != end)
            return LedgerRefusals.HoldAlreadyResolved(resolution, end);
        if (resolution is null && end == HoldEnd.Expired && !(ExpiresAt <= at))
            return LedgerRefusals.HoldNotExpired(this);
        return null;
    }

    /// <summary>When it expires, for people.</summary>
    internal string ExpiryText => ExpiresAt?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture) ?? "never";
}
