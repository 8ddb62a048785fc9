using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Data.Ledger;

/// <summary>Every hold has the entry that set it aside, and at most one that ended it; what is held is the sum of the open ones.</summary>
internal sealed class HoldProof(ProofQueries queries, LedgerFaults faults)
{
    private const string HoldsSql = """
        SELECT h.program_id, h.id, h.holder_id, h.unit, h.amount, h.expires_at, x.expires_at,
            e.kind, e.holder_id, e.unit, e.hold_id, p.amount, r.ended, f.kind, f.holder_id, f.unit, f.hold_id, q.amount
        FROM holds h
        LEFT JOIN hold_expiries x ON x.program_id = h.program_id AND x.hold_id = h.id
        LEFT JOIN entries e ON e.program_id = h.program_id AND e.id = h.entry_id
        LEFT JOIN postings p ON p.program_id = e.program_id AND p.entry_id = e.id AND p.part = 'held'
        LEFT JOIN hold_resolutions r ON r.program_id = h.program_id AND r.hold_id = h.id
        LEFT JOIN entries f ON f.program_id = r.program_id AND f.id = r.entry_id
        LEFT JOIN postings q ON q.program_id = f.program_id AND q.entry_id = f.id AND q.part = 'held'
        WHERE {program:h}
        """;

    private const string EntriesSql = """
        SELECT e.program_id, e.id, e.kind
        FROM entries e
        LEFT JOIN holds h ON h.program_id = e.program_id AND h.entry_id = e.id
        LEFT JOIN hold_resolutions r ON r.program_id = e.program_id AND r.entry_id = e.id
        WHERE {program:e}
            AND ((e.kind = 'hold' AND h.id IS NULL) OR (e.kind IN ('post', 'void', 'expire') AND r.hold_id IS NULL))
        """;

    private const string ResolutionsSql = """
        SELECT r.program_id, r.hold_id
        FROM hold_resolutions r LEFT JOIN holds h ON h.program_id = r.program_id AND h.id = r.hold_id
        WHERE {program:r} AND h.id IS NULL
        """;

    private const string HeldSql = """
        WITH w AS (SELECT * FROM wallets a WHERE {program:a}),
        s AS (
            SELECT h.program_id, h.holder_id, h.unit, min(h.party) AS party, CAST(sum(h.amount) AS bigint) AS held
            FROM holds h LEFT JOIN hold_resolutions r ON r.program_id = h.program_id AND r.hold_id = h.id
            WHERE {program:h} AND r.hold_id IS NULL
            GROUP BY h.program_id, h.holder_id, h.unit)
        SELECT coalesce(w.program_id, s.program_id), coalesce(w.party, s.party), coalesce(w.holder_id, s.holder_id),
            coalesce(w.unit, s.unit), coalesce(w.held, 0), coalesce(s.held, 0)
        FROM w FULL JOIN s ON w.program_id = s.program_id AND w.holder_id = s.holder_id AND w.unit = s.unit
        """;

    public async Task RunAsync(CancellationToken ct)
    {
        await EachAsync(HoldsSql, CheckHold, ct);
        await EachAsync(EntriesSql, NameEntry, ct);
        await EachAsync(ResolutionsSql, NameResolution, ct);
        await EachAsync(HeldSql, CheckHeld, ct);
    }

    private async Task EachAsync(string sql, Action<LedgerReader> check, CancellationToken ct)
    {
        await using var rows = await queries.ReadAsync(sql, ct);
        while (await rows.Row.NextRowAsync(ct))
            check(rows.Row);
    }

    private void CheckHold(LedgerReader row)
    {
        var (program, id, holder, unit, amount) = (row.Id<ProgramId>(), row.Id<HoldId>(), row.Guid(), row.Text(), row.Units());
        var (expires, due) = (row.InstantOrNull(), row.InstantOrNull());
        var placed = HoldSide.Read(row);
        var ended = row.TextOrNull();
        var resolved = HoldSide.Read(row);

        var placing = new HoldSide(StoredName<EntryKind>.Of(EntryKind.Hold), holder, unit, id, amount);
        if (placed != placing)
            faults.Add("hold_differs", program, $"holds/{id}", $"Its entry should be a {placing}, and is {placed}.");
        if (due != (ended is null ? expires : null))
        {
            var text = $"The hold expires at {expires:u}, ended: {ended ?? "not yet"}; it is due at {due:u}.";
            faults.Add("hold_expiry_differs", program, $"hold_expiries/{id}", text);
        }

        if (ended is null)
            return;
        var ending = new HoldSide(KindOf(ended), holder, unit, id, -amount);
        if (resolved != ending)
            faults.Add("resolution_differs", program, $"hold_resolutions/{id}", $"Its entry should be a {ending}, and is {resolved}.");
    }

    private void NameEntry(LedgerReader row)
    {
        var (program, entry, kind) = (row.Id<ProgramId>(), row.Id<EntryId>(), row.Text());
        faults.Add("entry_without_hold", program, $"entries/{entry}", $"Its kind is {kind}, and no hold or resolution belongs to it.");
    }

    private void NameResolution(LedgerReader row)
    {
        var (program, hold) = (row.Id<ProgramId>(), row.Id<HoldId>());
        faults.Add("resolution_without_hold", program, $"hold_resolutions/{hold}", "Its hold is not there.");
    }

    private void CheckHeld(LedgerReader row)
    {
        var (program, party, holder, unit) = (row.Id<ProgramId>(), row.Text(), row.Guid(), row.Text());
        var (held, open) = (row.Units(), row.Units());
        if (held != open)
            faults.Add("held_differs", program, WalletName.Of(party, holder, unit), $"{held} are held, and the open holds sum to {open}.");
    }

    private static string? KindOf(string ended) => ended switch
    {
        "posted" => StoredName<EntryKind>.Of(EntryKind.Post),
        "voided" => StoredName<EntryKind>.Of(EntryKind.Void),
        "expired" => StoredName<EntryKind>.Of(EntryKind.Expire),
        _ => null,
    };
}
