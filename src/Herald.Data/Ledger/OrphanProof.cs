using Herald.Core.Ids;

namespace Herald.Data.Ledger;

/// <summary>Every posting belongs to an entry.</summary>
internal sealed class OrphanProof(ProofQueries queries, LedgerFaults faults)
{
    private const string Sql = """
        SELECT p.program_id, p.entry_id, p.part
        FROM postings p LEFT JOIN entries e ON e.program_id = p.program_id AND e.id = p.entry_id
        WHERE {program:p} AND e.id IS NULL
        """;

    /// <summary>Returns how many postings there are without an entry.</summary>
    public async Task<long> RunAsync(CancellationToken ct)
    {
        await using var rows = await queries.ReadAsync(Sql, ct);
        var count = 0L;
        for (var row = rows.Row; await row.NextRowAsync(ct); count++)
        {
            var (program, entry, part) = (row.Id<ProgramId>(), row.Id<EntryId>(), row.Text());
            faults.Add("posting_without_entry", program, $"postings/{entry}/{part}", "Its entry is not there.");
        }

        return count;
    }
}
