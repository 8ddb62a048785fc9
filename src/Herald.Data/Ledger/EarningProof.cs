using Herald.Core.Ids;

namespace Herald.Data.Ledger;

/// <summary>Every earning is what its entries gave and did not take back, and what waits of it is what they did not release.</summary>
internal sealed class EarningProof(ProofQueries queries, LedgerFaults faults)
{
    // What is pending of an earning is what its own entries moved into that part and out of it again.
    private const string Sql = """
        SELECT r.program_id, r.id, r.amount, r.pending,
            CAST(COALESCE(SUM(CASE WHEN p.part = 'issued' THEN -p.amount ELSE 0 END), 0) AS bigint) AS given,
            CAST(COALESCE(SUM(CASE WHEN p.part = 'pending' THEN p.amount ELSE 0 END), 0) AS bigint) AS waiting
        FROM earnings r
        LEFT JOIN entries e ON e.program_id = r.program_id AND e.earning_id = r.id
        LEFT JOIN postings p ON p.program_id = e.program_id AND p.entry_id = e.id
        WHERE {program:r} AND r.unit IS NOT NULL
        GROUP BY r.program_id, r.id, r.amount, r.pending
        HAVING r.amount <> COALESCE(SUM(CASE WHEN p.part = 'issued' THEN -p.amount ELSE 0 END), 0)
            OR r.pending <> COALESCE(SUM(CASE WHEN p.part = 'pending' THEN p.amount ELSE 0 END), 0)
        """;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var rows = await queries.ReadAsync(Sql, ct);
        for (var row = rows.Row; await row.NextRowAsync(ct);)
        {
            var (program, earning) = (row.Id<ProgramId>(), row.Id<EarningId>());
            var (amount, pending, given, waiting) = (row.Units(), row.Units(), row.Units(), row.Units());
            faults.Add("earning_differs", program, $"earnings/{earning}",
                $"It says {amount} with {pending} pending; its entries gave {given} with {waiting} pending.");
        }
    }
}
