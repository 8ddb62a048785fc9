using System.Text;

namespace Herald.Core.Ledger;

/// <summary>What can be said of a request to the books without looking into them.</summary>
public static class LedgerForm
{
    /// <summary>
    /// The first that is wrong, in this order: <c>entry_key_invalid</c>, <c>entry_note_invalid</c>, <c>amount_out_of_range</c>,
    /// <c>from_pending_out_of_range</c>.
    /// </summary>
    public static Refusal? Check(LedgerRequest request)
    {
        if (!IsKey(request.Key))
            return LedgerRefusals.KeyInvalid();
        if (request.Reason.Note is { } note && !IsNote(note))
            return LedgerRefusals.NoteInvalid();
        if (AmountOf(request) is { } amount and (< LedgerRequest.AmountMin or > LedgerRequest.AmountMax))
            return LedgerRefusals.AmountOutOfRange(amount);
        if (request is LedgerRequest.TakeBack back && (back.FromPending < 0 || back.FromPending > back.Amount))
            return LedgerRefusals.FromPendingOutOfRange(back);
        return null;
    }

    /// <summary>Whether a request is the one that the entry was made of. Instants are not compared: a retry may come later.</summary>
    public static bool Repeats(LedgerRequest request, Entry first)
    {
        if (request.Kind != first.Kind || request.Reason != first.Reason)
            return false;
        var moved = first.Moves;
        return request switch
        {
            LedgerRequest.Earn earn => IsIn(first, earn.Holder, earn.Unit)
                && moved.Issued == -earn.Amount && moved.Pending == (earn.Pending ? earn.Amount : 0),
            LedgerRequest.Release release => IsIn(first, release.Holder, release.Unit) && moved.Pending == -release.Amount,
            LedgerRequest.TakeBack back => IsIn(first, back.Holder, back.Unit)
                && moved.Issued == back.Amount && moved.Pending == -back.FromPending,
            LedgerRequest.Hold hold => IsIn(first, hold.Holder, hold.Unit) && moved.Held == hold.Amount && first.HoldId == hold.Id,
            LedgerRequest.HoldEnding ending => first.HoldId == ending.Hold,
            _ => throw new InvalidOperationException($"The books know no request {request.GetType().Name}."),
        };
    }

    private static long? AmountOf(LedgerRequest request) => request switch
    {
        LedgerRequest.Earn earn => earn.Amount,
        LedgerRequest.Release release => release.Amount,
        LedgerRequest.TakeBack back => back.Amount,
        LedgerRequest.Hold hold => hold.Amount,
        _ => null,
    };

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= LedgerRequest.KeyMax && !key.Any(char.IsControl) && IsWellFormed(key);

    private static bool IsNote(string note) =>
        note.Length <= Reason.NoteMax && !note.Contains('\0', StringComparison.Ordinal) && IsWellFormed(note);

    // Halves of surrogate pairs would come back from the store as something else, and the digest would not match.
    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
                return false;
            rest = rest[length..];
        }

        return true;
    }

    private static bool IsIn(Entry entry, Holder holder, Amounts.Unit unit) =>
        entry.Holder == holder && string.Equals(entry.Unit.ToString(), unit.ToString(), StringComparison.Ordinal);
}
