using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Thanks;

/// <summary>What a program spends on thanks in a month at most, in its own currency.</summary>
public sealed class ThanksBudget
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>In minor units.</summary>
    public required long Amount { get; set; }

    /// <summary>When it was set.</summary>
    public required DateTimeOffset SetAt { get; set; }

    /// <summary>Refuses a cost that would pass it.</summary>
    /// <param name="others">What all other thanks of the month cost.</param>
    /// <param name="cost">What this one is to cost.</param>
    /// <param name="currency">The program's.</param>
    public Refusal? Check(long others, long cost, Currency currency) => others + cost <= Amount || cost == 0 ? null : new Refusal(
        "thanks_budget",
        $"That would pass the month's budget for thanks of {currency.Print(Amount)}, of which "
            + $"{currency.Print(Math.Max(0, Amount - others))} is left. Choose something that costs less, or raise the budget first.");
}
