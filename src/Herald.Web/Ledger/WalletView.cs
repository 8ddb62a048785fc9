namespace Herald.Web.Ledger;

/// <summary>What somebody has.</summary>
internal sealed record WalletView(WalletView.PointsView Points, IReadOnlyList<WalletView.MoneyView> Money)
{
    /// <summary>Points: pending until their hold is over, available to spend, held for a redemption, owed, and earned in all.</summary>
    internal sealed record PointsView(long Pending, long Available, long Held, long Debt, long EarnedTotal);

    /// <summary>Minor units of one currency.</summary>
    internal sealed record MoneyView(string Currency, long Pending, long Available, long Held, long Debt);
}
