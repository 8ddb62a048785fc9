using Herald.Core.Amounts;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Thanks;

/// <summary>What a month may cost.</summary>
internal sealed record ThanksBudgetInput : IChecked
{
    /// <summary>Needed: what thanks may cost in a month, in the program's currency; null for no limit.</summary>
    public Money? Amount { get; init; }

    public void Check(Faults faults) => faults.OptionalMoney("amount", Amount);
}
