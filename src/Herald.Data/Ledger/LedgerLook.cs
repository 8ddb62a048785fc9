using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Data.Ledger;

/// <summary>What a request needs to know of the books, read in one round trip. The program's lock keeps it true until the commit.</summary>
internal sealed record LedgerLook(Entry? First, Parts? Wallet, Hold? Hold, HoldResolution? Resolution)
{
    private const string FirstSql = $"SELECT {LedgerRows.EntryColumns} FROM entries e WHERE e.program_id = @program AND e.key = @key;";

    private const string WalletSql = $"""
        {FirstSql}
        SELECT {LedgerRows.PartColumns} FROM wallets w WHERE w.program_id = @program AND w.holder_id = @holder AND w.unit = @unit;
        """;

    private const string NewHoldSql = $"""
        {WalletSql}
        SELECT {LedgerRows.HoldColumns} FROM holds h WHERE h.program_id = @program AND h.id = @hold;
        """;

    private const string OldHoldSql = $"""
        {FirstSql}
        SELECT {LedgerRows.PartColumns} FROM wallets w
        JOIN holds h ON w.program_id = h.program_id AND w.holder_id = h.holder_id AND w.unit = h.unit
        WHERE h.program_id = @program AND h.id = @hold;
        SELECT {LedgerRows.HoldColumns} FROM holds h WHERE h.program_id = @program AND h.id = @hold;
        SELECT {LedgerRows.ResolutionColumns} FROM hold_resolutions r WHERE r.program_id = @program AND r.hold_id = @hold;
        """;

    private const string EntrySql = $"""
        SELECT {LedgerRows.EntryColumns} FROM entries e WHERE e.program_id = @program AND e.id = @id;
        """;

    private const string PostingsSql = "SELECT part, amount FROM postings WHERE program_id = @program AND entry_id = @id";

    /// <summary>Before an entry in a wallet that the request names.</summary>
    public static async Task<LedgerLook> AtWalletAsync(HeraldDb db, LedgerRequest request, Holder holder, Unit unit, CancellationToken ct)
    {
        var hold = request as LedgerRequest.Hold;
        await using var command = new LedgerCommand(db, hold is null ? WalletSql : NewHoldSql)
            .Id("@program", request.Program).Text("@key", request.Key).Id("@holder", holder.Value).Text("@unit", unit.ToString());
        if (hold is not null)
            command.Id("@hold", hold.Id);
        return await ReadAsync(db, command, ct);
    }

    /// <summary>Before the end of a hold, which names its wallet.</summary>
    public static async Task<LedgerLook> AtHoldAsync(HeraldDb db, LedgerRequest request, HoldId hold, CancellationToken ct)
    {
        await using var command = new LedgerCommand(db, OldHoldSql)
            .Id("@program", request.Program).Text("@key", request.Key).Id("@hold", hold);
        return await ReadAsync(db, command, ct);
    }

    /// <summary>An entry that is known to be there, with its postings.</summary>
    public static async Task<Entry> EntryAsync(HeraldDb db, ProgramId program, EntryId id, CancellationToken ct)
    {
        var postings = await PostingsAsync(db, program, id, ct);
        await using var command = new LedgerCommand(db, EntrySql).Id("@program", program).Id("@id", id);
        await using var row = await command.ReadAsync(ct);
        return await row.NextRowAsync(ct)
            ? LedgerRows.ReadEntry(row, postings)
            : throw new InvalidOperationException($"The books name entry {id}, which is not there. Run `herald verify`.");
    }

    private static async Task<LedgerLook> ReadAsync(HeraldDb db, LedgerCommand command, CancellationToken ct)
    {
        Entry? first;
        Parts? wallet;
        Hold? hold;
        HoldResolution? resolution;
        await using (var row = await command.ReadAsync(ct))
        {
            first = await row.NextRowAsync(ct) ? LedgerRows.ReadEntry(row, []) : null;
            wallet = await row.NextAnswerAsync(ct) && await row.NextRowAsync(ct) ? LedgerRows.ReadParts(row) : null;
            hold = await row.NextAnswerAsync(ct) && await row.NextRowAsync(ct) ? LedgerRows.ReadHold(row) : null;
            resolution = await row.NextAnswerAsync(ct) && await row.NextRowAsync(ct) ? LedgerRows.ReadResolution(row) : null;
        }

        // Seldom: only a repeated request asks for the postings of the first.
        if (first is not null)
            first = await EntryAsync(db, first.ProgramId, first.Id, ct);
        return new(first, wallet, hold, resolution);
    }

    private static async Task<IReadOnlyList<Posting>> PostingsAsync(HeraldDb db, ProgramId program, EntryId id, CancellationToken ct)
    {
        await using var command = new LedgerCommand(db, PostingsSql).Id("@program", program).Id("@id", id);
        await using var row = await command.ReadAsync(ct);
        var postings = new List<Posting>();
        while (await row.NextRowAsync(ct))
            postings.Add(new() { ProgramId = program, EntryId = id, Part = StoredName<Part>.Read(row.Text()), Amount = row.Units() });
        return postings;
    }
}
