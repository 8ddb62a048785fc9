using Herald.Core.Links;
using Herald.Data.Insights.Clicks;
using Microsoft.Data.Sqlite;

namespace Herald.Data.Tracking;

/// <summary>Four prepared statements, in the writer's turn.</summary>
internal sealed class SqliteClickRows(SqliteEngine engine) : IClickRows
{
    private const string Insert = """
        INSERT INTO clicks (program_id, id, link_id, clicked_at, previous_id, address_hash, referrer_host)
        VALUES (?1, ?2, ?3, ?4, (SELECT id FROM clicks WHERE program_id = ?1 AND id = ?5), ?6, ?7)
        """;

    private const string InsertTally = "INSERT INTO click_tallies (program_id, id, counts) VALUES (?1, ?2, ?3)";

    private readonly BatchTallies tallies = new();

    public Task WriteAsync(IReadOnlyList<PendingClick> batch, CancellationToken ct)
    {
        var writer = engine.Writer;
        try
        {
            // Takes the file's lock at once: another process may have it, and is waited for here rather than in the middle.
            writer.Statement("BEGIN IMMEDIATE").Run();
            var insert = writer.Statement(Insert);
            foreach (var pending in batch)
                Add(insert, pending.Click);
            foreach (var tally in tallies.Of(batch))
                Add(writer.Statement(InsertTally), tally);
            Commit(writer.Statement("COMMIT"));
            return Task.CompletedTask;
        }
        catch
        {
            // Closing rolls back what is not committed.
            writer.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // The connection is the engine's.
    }

    private static void Add(SqliteStatement insert, Click click)
    {
        insert.Bind(1, click.ProgramId.Value);
        insert.Bind(2, click.Id.Value);
        insert.Bind(3, click.LinkId.Value);
        insert.Bind(4, Instants.ToMicroseconds(click.ClickedAt));
        insert.Bind(5, click.PreviousId?.Value);
        insert.Bind(6, click.AddressHash);
        insert.Bind(7, click.ReferrerHost);
        insert.Run();
    }

    private static void Add(SqliteStatement insert, ClickTally tally)
    {
        insert.Bind(1, tally.ProgramId.Value);
        insert.Bind(2, tally.Id.Value);
        insert.Bind(3, tally.Counts);
        insert.Run();
    }

    private void Commit(SqliteStatement commit)
    {
        try
        {
            commit.Run();
        }
        catch (SqliteException fault) when (engine.IsPassing(fault))
        {
            throw new OutcomeUnknownException(fault);
        }
    }
}
