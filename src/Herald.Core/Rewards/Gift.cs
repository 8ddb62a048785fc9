using Herald.Core.Amounts;
using Herald.Core.Ledger;

namespace Herald.Core.Rewards;

/// <summary>What a rule gives to one side.</summary>
/// <param name="To">Which side.</param>
public abstract record Gift(Party To)
{
    /// <summary>Points or money, into the wallet.</summary>
    public sealed record Units(Party To, Unit Unit, GiftSize Size) : Gift(To);

    /// <summary>A discount code from a pool, one for each occasion.</summary>
    public sealed record Code(Party To, string Pool) : Gift(To);
}
