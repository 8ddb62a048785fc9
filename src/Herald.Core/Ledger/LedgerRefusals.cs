using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Ledger;

/// <summary>Every "no" of the books with its code and its sentence; <see cref="LedgerRequest"/> has their order.</summary>
public static class LedgerRefusals
{
    /// <summary>The key of the request names an entry with other content.</summary>
    public static Refusal KeyReused(Entry first) => new(
        "entry_key_reused",
        $"The key of this entry was used before with other content, by {first.Id}. Use a new key for a new entry.")
    {
        Kind = RefusalKind.Conflict,
        Existing = first.Id.ToString(),
    };

    /// <summary>The id of the hold names one that was placed under another key.</summary>
    public static Refusal HoldExists(HoldId hold) => new(
        "hold_exists", $"There is a hold {hold} already, placed by another entry. Use a new id for a new hold.")
    {
        Kind = RefusalKind.Conflict,
        Existing = hold.ToString(),
    };

    /// <summary>The program has no such hold.</summary>
    public static Refusal HoldMissing(HoldId hold) =>
        new("hold_missing", $"This program has no hold {hold}.") { Kind = RefusalKind.Missing };

    internal static Refusal KeyInvalid() => new(
        "entry_key_invalid", $"The key of an entry has 1 to {LedgerRequest.KeyMax} characters, none of them a control character.");

    internal static Refusal NoteInvalid() => new(
        "entry_note_invalid", $"The note of an entry has at most {Reason.NoteMax} characters of well-formed text.");

    internal static Refusal AmountOutOfRange(long amount) => new(
        "amount_out_of_range",
        string.Create(
            CultureInfo.InvariantCulture, $"An entry moves {LedgerRequest.AmountMin} to {LedgerRequest.AmountMax} units, not {amount}."));

    internal static Refusal FromPendingOutOfRange(LedgerRequest.TakeBack back) => new(
        "from_pending_out_of_range",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Of the {back.Amount} that are taken back, 0 to {back.Amount} may be pending, not {back.FromPending}."));

    internal static Refusal HoldAlreadyResolved(HoldResolution resolution, HoldEnd wanted) => new(
        "hold_already_resolved",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Hold {resolution.HoldId} was {Print(resolution.Ended)} at {resolution.ResolvedAt.UtcDateTime:u} "
            + $"and can no longer be {Print(wanted)}."))
    {
        Kind = RefusalKind.Conflict,
        Existing = resolution.EntryId.ToString(),
    };

    internal static Refusal HoldNotExpired(Hold hold) => new(
        "hold_not_expired",
        $"Hold {hold.Id} cannot be expired yet; it expires: {hold.ExpiryText}. Void it to give the units back before that.");

    internal static Refusal WalletFull(Wallet wallet, long amount) => new(
        "wallet_full",
        $"{Print(wallet.Unit, wallet.EarnedTotal)} were earned in this wallet; "
        + $"{Print(wallet.Unit, amount)} more would pass what it can count.");

    internal static Refusal InsufficientPending(Wallet wallet, long amount) => new(
        "insufficient_pending",
        $"{Print(wallet.Unit, wallet.Pending)} are pending in this wallet, and {Print(wallet.Unit, amount)} are needed.");

    internal static Refusal InsufficientEarned(Wallet wallet, long amount) => new(
        "insufficient_earned",
        $"{Print(wallet.Unit, wallet.EarnedTotal)} were earned in this wallet and not taken back, "
        + $"and {Print(wallet.Unit, amount)} are to be taken back.");

    internal static Refusal InsufficientAvailable(Wallet wallet, long amount) => new(
        wallet.Unit.IsMoney(out _) ? "insufficient_balance" : "insufficient_points",
        $"{Print(wallet.Unit, wallet.Available)} are available in this wallet, and {Print(wallet.Unit, amount)} are needed.");

    private static string Print(Unit unit, long amount) =>
        unit.IsMoney(out var currency) ? currency.Value.Print(amount) : amount.ToString(CultureInfo.InvariantCulture) + " points";

    private static string Print(HoldEnd end) => end switch
    {
        HoldEnd.Posted => "posted",
        HoldEnd.Voided => "voided",
        HoldEnd.Expired => "expired",
        _ => throw new ArgumentOutOfRangeException(nameof(end), end, "A hold ends in three ways."),
    };
}
