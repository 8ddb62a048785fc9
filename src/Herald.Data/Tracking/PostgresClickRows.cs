using Herald.Core.Links;
using Npgsql;
using NpgsqlTypes;

namespace Herald.Data.Tracking;

/// <summary>One statement for all clicks, one array for each column.</summary>
internal sealed class PostgresClickRows(PostgresEngine engine) : IClickRows
{
    private const string Insert = """
        INSERT INTO clicks (program_id, id, link_id, clicked_at, previous_id, address_hash, referrer_host)
        SELECT new.program_id, new.id, new.link_id, new.clicked_at,
            (SELECT known.id FROM clicks AS known WHERE known.program_id = new.program_id AND known.id = new.previous_id),
            new.address_hash, new.referrer_host
        FROM unnest($1, $2, $3, $4, $5, $6, $7)
            AS new (program_id, id, link_id, clicked_at, previous_id, address_hash, referrer_host)
        """;

    // A statement alone is a transaction of its own: one way there and back.
    public async Task WriteAsync(IReadOnlyList<PendingClick> batch, CancellationToken ct)
    {
        await using var connection = (NpgsqlConnection)await engine.OpenAsync(ct);
        await using var command = new NpgsqlCommand(Insert, connection);
        Add(command, NpgsqlDbType.Uuid, batch, static click => click.ProgramId.Value);
        Add(command, NpgsqlDbType.Uuid, batch, static click => click.Id.Value);
        Add(command, NpgsqlDbType.Uuid, batch, static click => click.LinkId.Value);
        Add(command, NpgsqlDbType.TimestampTz, batch, static click => click.ClickedAt.Storable());
        Add(command, NpgsqlDbType.Uuid, batch, static click => click.PreviousId?.Value);
        Add(command, NpgsqlDbType.Text, batch, static click => click.AddressHash);
        Add(command, NpgsqlDbType.Text, batch, static click => click.ReferrerHost);
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

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IReadOnlyList<PendingClick> batch, Func<Click, T> column) =>
        command.Parameters.Add(new NpgsqlParameter<T[]>
        {
            NpgsqlDbType = NpgsqlDbType.Array | type,
            TypedValue = [.. batch.Select(pending => column(pending.Click))],
        });
}
