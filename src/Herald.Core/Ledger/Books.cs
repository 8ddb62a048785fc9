namespace Herald.Core.Ledger;

/// <summary>
/// The arithmetic of the books: what each kind of entry moves in a wallet as it stands, by part. What is moved always sums to zero, and
/// leaves no part on the wrong side of zero. Amounts have passed <see cref="LedgerForm"/>.
/// </summary>
public static class Books
{
    /// <summary>The most that may be earned in one wallet and not taken back, so that no part can leave 64 bits.</summary>
    public const long EarnedMax = 1_000_000_000_000_000_000;

    /// <summary>The program gives: issued to pending or to available. Refused: <c>wallet_full</c>.</summary>
    public static Outcome<Parts> Earn(Wallet wallet, long amount, bool pending)
    {
        if (wallet.EarnedTotal > EarnedMax - amount)
            return LedgerRefusals.WalletFull(wallet, amount);
        return pending
            ? new Parts { Issued = -amount, Pending = amount }
            : Repay(wallet, new Parts { Issued = -amount, Available = amount });
    }

    /// <summary>What was earned becomes available: pending to available. Refused: <c>insufficient_pending</c>.</summary>
    public static Outcome<Parts> Release(Wallet wallet, long amount)
    {
        if (wallet.Pending < amount)
            return LedgerRefusals.InsufficientPending(wallet, amount);
        return Repay(wallet, new Parts { Pending = -amount, Available = amount });
    }

    /// <summary>
    /// An earning is reversed: first its own pending units, then from what is available, and the holder owes the rest.
    /// Refused, in this order: <c>insufficient_pending</c>, <c>insufficient_earned</c>.
    /// </summary>
    public static Outcome<Parts> TakeBack(Wallet wallet, long amount, long fromPending)
    {
        if (wallet.Pending < fromPending)
            return LedgerRefusals.InsufficientPending(wallet, fromPending);
        if (wallet.EarnedTotal < amount)
            return LedgerRefusals.InsufficientEarned(wallet, amount);
        var rest = amount - fromPending;
        var fromAvailable = Math.Min(rest, wallet.Available);
        return new Parts { Issued = amount, Pending = -fromPending, Available = -fromAvailable, Debt = fromAvailable - rest };
    }

    /// <summary>
    /// Units are set aside: available to held. Refused: <c>insufficient_points</c>, or <c>insufficient_balance</c> where it is money.
    /// </summary>
    public static Outcome<Parts> Hold(Wallet wallet, long amount)
    {
        if (wallet.Available < amount)
            return LedgerRefusals.InsufficientAvailable(wallet, amount);
        return new Parts { Available = -amount, Held = amount };
    }

    /// <summary>A hold of so much ends: held to spent where it is posted, else back to available, where it repays a debt first.</summary>
    public static Parts EndHold(Wallet wallet, long amount, HoldEnd end)
    {
        if (wallet.Held < amount)
            throw new InvalidOperationException($"{wallet.Held} are held where an open hold says {amount}: run `herald verify`.");
        return end == HoldEnd.Posted
            ? new Parts { Held = -amount, Spent = amount }
            : Repay(wallet, new Parts { Held = -amount, Available = amount });
    }

    // What comes in repays what is owed within the same entry, so that a debt never stands beside available units.
    private static Parts Repay(Wallet wallet, Parts moves)
    {
        var repaid = Math.Min(moves.Available, -wallet.Debt);
        return moves with { Available = moves.Available - repaid, Debt = moves.Debt + repaid };
    }
}
