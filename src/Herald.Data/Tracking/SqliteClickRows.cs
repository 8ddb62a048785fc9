using Herald.Core.Links;
using Herald.Data.Insights.Clicks;
using Microsoft.Data.Sqlite;

namespace Herald.Data.Tracking;

/// <summary>One connection with four prepared statements, kept for as long as nothing fails on it.</summary>
internal sealed class SqliteClickRows(SqliteEngine engine) : IClickRows
{
    private const string Insert = """
        INSERT INTO clicks (program_id, id, link_id, clicked_at, previous_id, address_hash, referrer_host)
        VALUES (?1, ?2, ?3, ?4, (SELECT id FROM clicks WHERE program_id = ?1 AND id = ?5), ?6, ?7)
        """;

    private const string InsertTally = "INSERT INTO click_tallies (program_id, id, counts) VALUES (?1, ?2, ?3)";

    private readonly BatchTallies tallies = new();
    private Prepared? prepared;

    public async Task WriteAsync(IReadOnlyList<PendingClick> batch, CancellationToken ct)
    {
        var statements = prepared ??= new((SqliteConnection)await engine.OpenAsync(ct));
        try
        {
            statements.Begin.Run();
            foreach (var pending in batch)
                Add(statements.Insert, pending.Click);
            foreach (var tally in tallies.Of(batch))
                Add(statements.InsertTally, tally);
            Commit(statements.Commit);
        }
        catch
        {
            // Closing rolls back what is not committed.
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        prepared?.Dispose();
        prepared = null;
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

    private sealed class Prepared(SqliteConnection connection) : IDisposable
    {
        // Takes the writer's lock at once: another process may have it, and is waited for here rather than in the middle.
        public SqliteStatement Begin { get; } = new(connection, "BEGIN IMMEDIATE");

        public SqliteStatement Insert { get; } = new(connection, SqliteClickRows.Insert);

        public SqliteStatement InsertTally { get; } = new(connection, SqliteClickRows.InsertTally);

        public SqliteStatement Commit { get; } = new(connection, "COMMIT");

        public void Dispose()
        {
            Begin.Dispose();
            Insert.Dispose();
            InsertTally.Dispose();
            Commit.Dispose();
            connection.Dispose();
        }
    }
}
