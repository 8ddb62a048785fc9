using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data.Work;

namespace Herald.Data.Ledger;

/// <summary>
/// Writes an entry: its postings, the entry that seals them, and the wallet, in one round trip. The wallet is changed by what was moved,
/// not overwritten, so that the constraints of the store would stop even a writer that went without the program's lock.
/// </summary>
internal static class LedgerWrite
{
    private const string EntrySql = """
        INSERT INTO entries (program_id, id, key, kind, party, holder_id, unit, earning_id, rule_id, rule_version, referral_id, event_id,
            hold_id, note, occurred_at, posted_at, digest)
        VALUES (@program, @id, @key, @kind, @party, @holder, @unit, @earning, @rule, @rule_version, @referral, @event,
            @hold, @note, @occurred_at, @posted_at, @digest);
        """;

    private const string NewWalletSql = """
        INSERT INTO wallets (program_id, party, holder_id, unit, issued, pending, available, held, debt, spent)
        VALUES (@program, @party, @holder, @unit, @issued, @pending, @available, @held, @debt, @spent);
        """;

    private const string MovedWalletSql = """
        UPDATE wallets SET issued = issued + $4, pending = pending + $5, available = available + $6, held = held + $7, debt = debt + $8,
            spent = spent + $9
        WHERE program_id = $1 AND holder_id = $2 AND unit = $3
        """;

    private const string OldWalletSql = """
        UPDATE wallets SET issued = issued + @issued, pending = pending + @pending, available = available + @available,
            held = held + @held, debt = debt + @debt, spent = spent + @spent
        WHERE program_id = @program AND holder_id = @holder AND unit = @unit;
        """;

    // By the number of postings: the texts are few and always the same, so that each is prepared once for a connection.
    private static readonly string[] OnNewWallet = Texts(NewWalletSql);
    private static readonly string[] OnOldWallet = Texts(OldWalletSql);

    public static async Task EntryAsync(HeraldDb db, Entry entry, bool walletExists, CancellationToken ct)
    {
        var count = entry.Postings.Count;
        await using var command = new LedgerCommand(db, (walletExists ? OnOldWallet : OnNewWallet)[count]);
        AddEntry(command, entry);
        var moves = entry.Moves;
        foreach (var part in Parts.All)
            command.Units("@" + StoredName<Part>.Of(part), moves[part]);
        for (var at = 0; at < count; at++)
        {
            var posting = entry.Postings[at];
            command.Text("@part" + Digit(at), StoredName<Part>.Of(posting.Part)).Units("@amount" + Digit(at), posting.Amount);
        }

        var written = await command.RunAsync(ct);
        if (written != count + 2)
            throw new InvalidOperationException($"Entry {entry.Id} wrote {written} rows, not {count + 2}: run `herald verify`.");
    }

    /// <summary>Moves wallets that are there, by what entries written beside them move.</summary>
    public static async Task<int> WalletsAsync(
        HeraldDb db, ProgramId program, IReadOnlyList<(Holder Holder, Unit Unit, Parts Moves)> moved, CancellationToken ct)
    {
        var written = await EachRow.RunAsync(db, MovedWalletSql, moved.Select(wallet => Row(db, program, wallet)), ct);
        return written == moved.Count
            ? written
            : throw new InvalidOperationException($"{moved.Count - written} wallets are not there: run `herald verify`.");
    }

    private static object?[] Row(HeraldDb db, ProgramId program, (Holder Holder, Unit Unit, Parts Moves) wallet) =>
    [
        db.Engine.IdValue(program.Value), db.Engine.IdValue(wallet.Holder.Value), wallet.Unit.ToString(),
        wallet.Moves.Issued, wallet.Moves.Pending, wallet.Moves.Available, wallet.Moves.Held, wallet.Moves.Debt, wallet.Moves.Spent,
    ];

    private static void AddEntry(LedgerCommand command, Entry entry) => command
        .Id("@program", entry.ProgramId)
        .Id("@id", entry.Id)
        .Text("@key", entry.Key)
        .Text("@kind", StoredName<EntryKind>.Of(entry.Kind))
        .Text("@party", StoredName<Party>.Of(entry.Party))
        .Id("@holder", entry.HolderId)
        .Text("@unit", entry.Unit.ToString())
        .Id("@earning", entry.EarningId)
        .Id("@rule", entry.RuleId)
        .Number("@rule_version", entry.RuleVersion)
        .Id("@referral", entry.ReferralId)
        .Id("@event", entry.EventId)
        .Id("@hold", entry.HoldId)
        .Text("@note", entry.Note)
        .Instant("@occurred_at", entry.OccurredAt)
        .Instant("@posted_at", entry.PostedAt)
        .Text("@digest", entry.Digest);

    private static string[] Texts(string walletSql) =>
        [.. Enumerable.Range(0, Parts.All.Count + 1).Select(count => Sql(count, walletSql))];

    private static string Sql(int count, string walletSql)
    {
        var lines = Enumerable.Range(0, count).Select(static at => $"(@program, @id, @part{Digit(at)}, @amount{Digit(at)})");
        return $"""
            INSERT INTO postings (program_id, entry_id, part, amount) VALUES {string.Join(", ", lines)};
            {EntrySql}
            {walletSql}
            """;
    }

    private static char Digit(int value) => (char)('0' + value);
}
