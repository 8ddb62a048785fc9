namespace Herald.Core.Amounts;

/// <summary>An amount of money in whole minor units (cents, yen): 12,900 with USD is 129 dollars.</summary>
/// <param name="Amount">Minor units; may be negative only where a posting says so.</param>
/// <param name="Currency">Its currency; amounts of different currencies never add up.</param>
public readonly record struct Money(long Amount, Currency Currency)
{
    /// <summary>The most that one amount may be: 10 trillion minor units, so that sums of a million of them still fit in 64 bits.</summary>
    public const long AmountMax = 10_000_000_000_000;

    /// <summary>For reading by people: <c>129.00 USD</c>.</summary>
    public override string ToString() => Currency.Print(Amount);
}
