using Herald.Core.Amounts;

namespace Herald.Web.Thanks.Pages;

/// <summary>A month's budget as a page shows it.</summary>
public sealed record BudgetText(DateOnly Month, Money? Amount, Money Spent);
