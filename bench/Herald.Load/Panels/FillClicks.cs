using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Load.Panels;

/// <summary>Puts clicks into a store that no server uses, evenly over days and links, as fast as the store makes them itself.</summary>
internal sealed class FillClicks(HeraldDb db, ProgramId program, int links)
{
    // In one transaction.
    private const long RowsMax = 1_000_000;

    private const string Sqlite = """
        WITH RECURSIVE numbers (number) AS (SELECT @first UNION ALL SELECT number + 1 FROM numbers WHERE number + 1 < @behind),
            times AS (SELECT number, @begins + CAST(number * @step AS INTEGER) AS at FROM numbers)
        INSERT INTO clicks (program_id, id, link_id, clicked_at)
        SELECT @program, unhex(printf('%012x7%03x', at, number & 4095) || hex(randomblob(8))), bench_links.link_id, at * 1000
        FROM times JOIN bench_links ON bench_links.place = ((times.number * 2654435761) >> 8) % @links
        """;

    private const string Postgres = """
        INSERT INTO clicks (program_id, id, link_id, clicked_at)
        SELECT @program, (lpad(to_hex(at), 12, '0') || '7' || lpad(to_hex(number & 4095), 3, '0')
                || lpad(to_hex((random() * 4294967295)::bigint), 8, '8') || lpad(to_hex((random() * 4294967295)::bigint), 8, '0'))::uuid,
            bench_links.link_id, to_timestamp(at / 1000.0)
        FROM (SELECT number, @begins + (number * @step)::bigint AS at FROM generate_series(@first, @behind - 1) AS number) AS times
        JOIN bench_links ON bench_links.place = ((times.number * 2654435761) >> 8) % @links
        """;

    /// <summary>Some links of each campaign and channel, numbered so that clicks find them.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await ExecuteAsync("CREATE TABLE bench_links (place bigint NOT NULL PRIMARY KEY, link_id " + IdType + " NOT NULL)", [], ct);
        string[] channels = ["", "mail", "linkedin", "whatsapp", "slack", "website", "x", "qr"];
        string[] campaigns = ["", "spring", "summer", "launch", "partners", "webinar", "fair", "newsletter", "hiring", "beta"];
        var ids = await db.Links.Where(row => row.ProgramId == program).Select(static row => row.Id).ToListAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        for (var number = 0; number < ids.Count; number++)
        {
            var id = ids[number];
            var (campaign, channel) = (campaigns[number / channels.Length % campaigns.Length], channels[number % channels.Length]);
            await db.Links.Where(row => row.ProgramId == program && row.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(static row => row.Campaign, campaign).SetProperty(static row => row.Channel, channel), ct);
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO bench_links (place, link_id) VALUES ({0}, {1})", [number, db.Engine.IdValue(id.Value)], ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Adds so many, from a moment on up to now.</summary>
    public async Task AddAsync(long count, DateTimeOffset begins, DateTimeOffset ends, CancellationToken ct)
    {
        if (db.Engine is SqliteEngine)
            await ExecuteAsync("PRAGMA synchronous = OFF", [], ct);
        for (var first = 0L; first < count; first += RowsMax)
        {
            await ExecuteAsync(
                db.Engine is SqliteEngine ? Sqlite : Postgres,
                [
                    ("@program", db.Engine.IdValue(program.Value)), ("@first", first), ("@behind", Math.Min(first + RowsMax, count)),
                    ("@begins", begins.ToUnixTimeMilliseconds()), ("@step", (ends - begins).TotalMilliseconds / count),
                    ("@links", (long)links),
                ],
                ct);
        }

        await ExecuteAsync("ANALYZE", [], ct);
    }

    private string IdType => db.Engine is SqliteEngine ? "blob" : "uuid";

    private async Task ExecuteAsync(string sql, IReadOnlyList<(string Name, object Value)> values, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
