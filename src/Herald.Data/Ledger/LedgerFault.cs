namespace Herald.Data.Ledger;

/// <summary>Something in the books that cannot be: a row that was changed, lost or added behind the book's back.</summary>
/// <param name="Code">Stable name in snake_case: <c>entry_changed</c>, <c>wallet_differs</c>.</param>
/// <param name="Row">Table and id of the row: <c>entries/ent_…</c>, <c>wallets/adv_…/points</c>.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record LedgerFault(string Code, string Row, string Message);
