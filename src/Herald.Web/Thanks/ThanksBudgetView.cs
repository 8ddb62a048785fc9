using Herald.Core.Amounts;

namespace Herald.Web.Thanks;

/// <summary>What this month's thanks cost, and may.</summary>
/// <param name="Month">The first day of the month, in the program's time zone.</param>
/// <param name="Amount">What they may cost; null where there is no limit.</param>
/// <param name="Spent">What they cost, what is planned among it.</param>
internal sealed record ThanksBudgetView(DateOnly Month, Money? Amount, Money Spent);
