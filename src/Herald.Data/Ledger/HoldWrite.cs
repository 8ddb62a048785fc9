using Herald.Core.Ledger;

namespace Herald.Data.Ledger;

/// <summary>Writes the rows that make a hold open, and those that end it; in the transaction of their entry.</summary>
internal static class HoldWrite
{
    private const string HoldSql = """
        INSERT INTO holds (program_id, id, party, holder_id, unit, amount, entry_id, placed_by, placed_at, expires_at)
        VALUES (@program, @hold, @party, @holder, @unit, @amount, @entry, @by, @at, @expires_at);
        """;

    private const string ExpirySql = "INSERT INTO hold_expiries (program_id, hold_id, expires_at) VALUES (@program, @hold, @expires_at);";

    private const string ResolutionSql = """
        INSERT INTO hold_resolutions (program_id, hold_id, ended, entry_id, resolved_by, resolved_at)
        VALUES (@program, @hold, @ended, @entry, @by, @at);
        DELETE FROM hold_expiries WHERE program_id = @program AND hold_id = @hold;
        """;

    public static async Task PlaceAsync(HeraldDb db, Hold hold, CancellationToken ct)
    {
        await using var command = new LedgerCommand(db, hold.ExpiresAt is null ? HoldSql : HoldSql + ExpirySql)
            .Id("@program", hold.ProgramId)
            .Id("@hold", hold.Id)
            .Text("@party", StoredName<Party>.Of(hold.Party))
            .Id("@holder", hold.HolderId)
            .Text("@unit", hold.Unit.ToString())
            .Units("@amount", hold.Amount)
            .Id("@entry", hold.EntryId)
            .Text("@by", hold.PlacedBy)
            .Instant("@at", hold.PlacedAt)
            .Instant("@expires_at", hold.ExpiresAt);
        await command.RunAsync(ct);
    }

    public static async Task ResolveAsync(HeraldDb db, HoldResolution resolution, CancellationToken ct)
    {
        await using var command = new LedgerCommand(db, ResolutionSql)
            .Id("@program", resolution.ProgramId)
            .Id("@hold", resolution.HoldId)
            .Text("@ended", StoredName<HoldEnd>.Of(resolution.Ended))
            .Id("@entry", resolution.EntryId)
            .Text("@by", resolution.ResolvedBy)
            .Instant("@at", resolution.ResolvedAt);
        await command.RunAsync(ct);
    }
}
