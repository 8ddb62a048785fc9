using System.Data.Common;
using Herald.Core.Links;
using Microsoft.Data.Sqlite;

namespace Herald.Data.Tracking;

/// <summary>One prepared insert, run once for each click.</summary>
internal sealed class SqliteClickRows(IEngine engine) : IClickRows
{
    private const string Insert = """
        INSERT INTO clicks (program_id, id, link_id, clicked_at, previous_id, address_hash, referrer_host)
        VALUES (@program, @id, @link, @at, (SELECT id FROM clicks WHERE program_id = @program AND id = @previous), @address, @referrer)
        """;

    public async Task InsertAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<Click> clicks, CancellationToken ct)
    {
        await using var command = new SqliteCommand(Insert, (SqliteConnection)connection, (SqliteTransaction)transaction);
        var program = command.Parameters.Add("@program", SqliteType.Blob);
        var id = command.Parameters.Add("@id", SqliteType.Blob);
        var link = command.Parameters.Add("@link", SqliteType.Blob);
        var at = command.Parameters.Add("@at", SqliteType.Integer);
        var previous = command.Parameters.Add("@previous", SqliteType.Blob);
        var address = command.Parameters.Add("@address", SqliteType.Text);
        var referrer = command.Parameters.Add("@referrer", SqliteType.Text);
        foreach (var click in clicks)
        {
            program.Value = engine.IdValue(click.ProgramId.Value);
            id.Value = engine.IdValue(click.Id.Value);
            link.Value = engine.IdValue(click.LinkId.Value);
            at.Value = engine.InstantValue(click.ClickedAt);
            previous.Value = click.PreviousId is { } before ? engine.IdValue(before.Value) : DBNull.Value;
            address.Value = (object?)click.AddressHash ?? DBNull.Value;
            referrer.Value = (object?)click.ReferrerHost ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
