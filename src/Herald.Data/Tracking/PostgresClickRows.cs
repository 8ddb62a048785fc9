using Herald.Core.Links;
using Npgsql;
using NpgsqlTypes;

namespace Herald.Data.Tracking;

/// <summary>One statement for all clicks and their tallies, one array for each column.</summary>
internal sealed class PostgresClickRows(PostgresEngine engine) : IClickRows
{
    private const string Insert = """
        WITH written AS (
            INSERT INTO clicks (program_id, id, link_id, clicked_at, previous_id, address_hash, referrer_host)
            SELECT new.program_id, new.id, new.link_id, new.clicked_at,
                (SELECT known.id FROM clicks AS known WHERE known.program_id = new.program_id AND known.id = new.previous_id),
                new.address_hash, new.referrer_host
            FROM unnest($1, $2, $3, $4, $5, $6, $7)
                AS new (program_id, id, link_id, clicked_at, previous_id, address_hash, referrer_host))
        INSERT INTO click_tallies (program_id, id, counts) SELECT * FROM unnest($8, $9, $10)
        """;

    private readonly BatchTallies tallies = new();

    // A statement alone is a transaction of its own: one way there and back.
    public async Task WriteAsync(IReadOnlyList<PendingClick> batch, CancellationToken ct)
    {
        await using var connection = (NpgsqlConnection)await engine.OpenAsync(ct);
        await using var command = new NpgsqlCommand(Insert, connection);
        Click[] clicks = [.. batch.Select(static pending => pending.Click)];
        Add(command, NpgsqlDbType.Uuid, clicks, static click => click.ProgramId.Value);
        Add(command, NpgsqlDbType.Uuid, clicks, static click => click.Id.Value);
        Add(command, NpgsqlDbType.Uuid, clicks, static click => click.LinkId.Value);
        Add(command, NpgsqlDbType.TimestampTz, clicks, static click => click.ClickedAt.Storable());
        Add(command, NpgsqlDbType.Uuid, clicks, static click => click.PreviousId?.Value);
        Add(command, NpgsqlDbType.Text, clicks, static click => click.AddressHash);
        Add(command, NpgsqlDbType.Text, clicks, static click => click.ReferrerHost);
        var counted = tallies.Of(batch);
        Add(command, NpgsqlDbType.Uuid, counted, static tally => tally.ProgramId.Value);
        Add(command, NpgsqlDbType.Uuid, counted, static tally => tally.Id.Value);
        Add(command, NpgsqlDbType.Bytea, counted, static tally => tally.Counts);
        await command.PrepareAsync(ct);
        try
        {
            await command.ExecuteNonQueryAsync(ct);
        }
        // An error that the server tells undid the statement; a connection that is lost tells nothing.
        catch (Exception fault) when (engine.IsPassing(fault) && fault is not PostgresException { InvariantSeverity: "ERROR" })
        {
            throw new OutcomeUnknownException(fault);
        }
    }

    public void Dispose()
    {
        // Connections are the pool's.
    }

    private static void Add<TRow, T>(NpgsqlCommand command, NpgsqlDbType type, IReadOnlyList<TRow> rows, Func<TRow, T> column) =>
        command.Parameters.Add(new NpgsqlParameter<T[]>
        {
            NpgsqlDbType = NpgsqlDbType.Array | type,
            TypedValue = [.. rows.Select(column)],
        });
}
