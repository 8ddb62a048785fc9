using System.Data.Common;
using Herald.Core.Links;
using Npgsql;
using NpgsqlTypes;

namespace Herald.Data.Tracking;

/// <summary>One statement for all clicks, one array for each column.</summary>
internal sealed class PostgresClickRows : IClickRows
{
    private const string Insert = """
        INSERT INTO clicks (program_id, id, link_id, clicked_at, previous_id, address_hash, referrer_host)
        SELECT new.program_id, new.id, new.link_id, new.clicked_at,
            (SELECT known.id FROM clicks AS known WHERE known.program_id = new.program_id AND known.id = new.previous_id),
            new.address_hash, new.referrer_host
        FROM unnest($1, $2, $3, $4, $5, $6, $7)
            AS new (program_id, id, link_id, clicked_at, previous_id, address_hash, referrer_host)
        """;

    public async Task InsertAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<Click> clicks, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Insert, (NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        Add(command, NpgsqlDbType.Uuid, clicks, static click => click.ProgramId.Value);
        Add(command, NpgsqlDbType.Uuid, clicks, static click => click.Id.Value);
        Add(command, NpgsqlDbType.Uuid, clicks, static click => click.LinkId.Value);
        Add(command, NpgsqlDbType.TimestampTz, clicks, static click => click.ClickedAt.Storable());
        Add(command, NpgsqlDbType.Uuid, clicks, static click => click.PreviousId?.Value);
        Add(command, NpgsqlDbType.Text, clicks, static click => click.AddressHash);
        Add(command, NpgsqlDbType.Text, clicks, static click => click.ReferrerHost);
        await command.PrepareAsync(ct);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IReadOnlyList<Click> clicks, Func<Click, T> column) =>
        command.Parameters.Add(new NpgsqlParameter<T[]>
        {
            NpgsqlDbType = NpgsqlDbType.Array | type,
            TypedValue = [.. clicks.Select(column)],
        });
}
