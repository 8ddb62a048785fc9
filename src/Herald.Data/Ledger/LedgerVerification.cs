namespace Herald.Data.Ledger;

/// <summary>The result of a proof of the books.</summary>
/// <param name="Balanced">True where nothing at all is at fault.</param>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Postings">How many postings were read.</param>
/// <param name="CheckedAt">The moment as of which the books were read.</param>
/// <param name="FaultCount">How many faults were found.</param>
/// <param name="Faults">The first of them, <see cref="LedgerProof.FaultsMax"/> at most.</param>
public sealed record LedgerVerification(
    bool Balanced, long Entries, long Postings, DateTimeOffset CheckedAt, long FaultCount, IReadOnlyList<LedgerFault> Faults);
