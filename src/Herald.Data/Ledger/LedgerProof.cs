using Herald.Core.Ids;

namespace Herald.Data.Ledger;

/// <summary>
/// Proves the books from what is written in them: every entry is as it was sealed and sums to zero, every wallet is the sum of its
/// postings, every hold agrees with its entries. It reads one moment of the store as a stream, in memory that does not grow with it.
/// </summary>
public sealed class LedgerProof(IEngine engine, TimeProvider clock)
{
    /// <summary>The most faults that are named; all are counted.</summary>
    public const int FaultsMax = 100;

    /// <summary>Proves the books of one program, or of all; reports how many entries it has read as it goes.</summary>
    public async Task<LedgerVerification> VerifyAsync(ProgramId? program, IProgress<long>? progress, CancellationToken ct)
    {
        await using var connection = await engine.OpenAsync(ct);
        await using var snapshot = await engine.BeginSnapshotAsync(connection, ct);
        var checkedAt = clock.GetUtcNow();
        var queries = new ProofQueries(engine, snapshot, program);
        var faults = new LedgerFaults();
        var (entries, postings) = await new EntryProof(queries, faults).RunAsync(progress, ct);
        postings += await new OrphanProof(queries, faults).RunAsync(ct);
        await new WalletProof(queries, faults).RunAsync(ct);
        await new HoldProof(queries, faults).RunAsync(ct);
        return new(faults.Count == 0, entries, postings, checkedAt, faults.Count, faults.First);
    }
}
