using Npgsql;

namespace Herald.Data.Nodes;

/// <summary>
/// One connection that listens. It belongs to nobody's pool, and a line that is silent is asked whether it still carries: a connection
/// that died without a word, or a pooler in between that forgets who listens, is found within seconds.
/// </summary>
internal sealed class PostgresLine(string direct, NpgsqlDataSource source)
{
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(5);

    /// <summary>Listens until it is stopped, or throws where the line is lost.</summary>
    public async Task HearAsync(Action begun, Action<string, string> heard, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(direct);
        await connection.OpenAsync(ct);
        connection.Notification += (_, told) => heard(told.Channel, told.Payload);
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"LISTEN {NodeChannel.Changes}; LISTEN {NodeChannel.Spent}; LISTEN {NodeChannel.Line}";
            await listen.ExecuteNonQueryAsync(ct);
        }

        begun();
        var asked = false;
        while (true)
        {
            if (await connection.WaitAsync(SilenceMax, ct))
            {
                asked = false;
                continue;
            }

            if (asked)
            {
                throw new TimeoutException(
                    "PostgreSQL took a notification and the connection that listens did not get it. A pooler that shares connections "
                    + "between transactions cannot carry them: let HERALD_DATABASE_DIRECT name the database without it.");
            }

            await TellAsync(NodeChannel.Line, [""], ct);
            asked = true;
        }
    }

    /// <summary>Tells all that listen, this node included.</summary>
    public async Task TellAsync(string channel, IReadOnlyList<string> texts, CancellationToken ct)
    {
        await using var command = source.CreateCommand("SELECT pg_notify($1, text) FROM unnest($2) AS text");
        command.Parameters.Add(new() { Value = channel });
        command.Parameters.Add(new() { Value = texts.ToArray() });
        await command.ExecuteNonQueryAsync(ct);
    }
}
