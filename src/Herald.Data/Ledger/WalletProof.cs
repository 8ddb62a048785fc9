using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Data.Ledger;

/// <summary>Every wallet is sound and, part by part, the sum of its postings; and every posting has its wallet.</summary>
internal sealed class WalletProof(ProofQueries queries, LedgerFaults faults)
{
    private const string Sql = $$"""
        WITH w AS (SELECT * FROM wallets a WHERE {program:a}),
        s AS (
            SELECT e.program_id, e.holder_id, e.unit, min(e.party) AS party,
                CAST(sum(CASE p.part WHEN 'issued' THEN p.amount ELSE 0 END) AS bigint) AS issued,
                CAST(sum(CASE p.part WHEN 'pending' THEN p.amount ELSE 0 END) AS bigint) AS pending,
                CAST(sum(CASE p.part WHEN 'available' THEN p.amount ELSE 0 END) AS bigint) AS available,
                CAST(sum(CASE p.part WHEN 'held' THEN p.amount ELSE 0 END) AS bigint) AS held,
                CAST(sum(CASE p.part WHEN 'debt' THEN p.amount ELSE 0 END) AS bigint) AS debt,
                CAST(sum(CASE p.part WHEN 'spent' THEN p.amount ELSE 0 END) AS bigint) AS spent
            FROM entries e JOIN postings p ON p.program_id = e.program_id AND p.entry_id = e.id
            WHERE {program:e}
            GROUP BY e.program_id, e.holder_id, e.unit)
        SELECT coalesce(w.program_id, s.program_id), coalesce(w.holder_id, s.holder_id), coalesce(w.unit, s.unit), w.party, s.party,
            {{LedgerRows.PartColumns}}, s.issued, s.pending, s.available, s.held, s.debt, s.spent
        FROM w FULL JOIN s ON w.program_id = s.program_id AND w.holder_id = s.holder_id AND w.unit = s.unit
        """;

    private const int WalletColumn = 5;
    private const int SumColumn = 11;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var rows = await queries.ReadAsync(Sql, ct);
        while (await rows.Row.NextRowAsync(ct))
            Check(rows.Row);
    }

    private void Check(LedgerReader row)
    {
        var (program, holder, unit) = (row.Id<ProgramId>(), row.Guid(), row.Text());
        var (kept, posted) = (row.TextOrNull(), row.TextOrNull());
        var name = WalletName.Of(kept ?? posted!, holder, unit);
        if (kept is null)
        {
            faults.Add("postings_without_wallet", program, name, "There are postings for this wallet, and the wallet itself is not there.");
            return;
        }

        row.GoTo(WalletColumn);
        var wallet = LedgerRows.ReadParts(row);
        foreach (var fault in wallet.Faults())
            faults.Add("wallet_unsound", program, name, fault);
        if (posted is null)
        {
            faults.Add("wallet_without_postings", program, name, "There are no postings for this wallet.");
            return;
        }

        if (kept != posted)
            faults.Add("wallet_differs", program, name, $"The wallet says that its holder is of the kind {kept}, the entries {posted}.");
        row.GoTo(SumColumn);
        CheckParts(program, name, wallet, LedgerRows.ReadParts(row));
    }

    private void CheckParts(ProgramId program, string name, Parts wallet, Parts posted)
    {
        foreach (var part in Parts.All)
        {
            if (wallet[part] != posted[part])
                faults.Add("wallet_differs", program, name, $"{part} is {wallet[part]} here, and its postings sum to {posted[part]}.");
        }
    }
}
