using Herald.Core.Ledger;

namespace Herald.Data.Ledger;

/// <summary>How a fault names a wallet: <c>wallets/adv_…/points</c>. A row that says nonsense is still named.</summary>
internal static class WalletName
{
    public static string Of(string party, Guid holder, string unit) =>
        $"wallets/{new Holder(party == StoredName<Party>.Of(Party.Friend) ? Party.Friend : Party.Advocate, holder)}/{unit}";
}
