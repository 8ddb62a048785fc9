using System.Net;
using Herald.Load.Servers;

namespace Herald.Crash.Tests.Nodes;

/// <summary>A process that gets SIGSTOP does nothing; at SIGCONT it goes on and knows nothing of the time between.</summary>
[Collection(NodesCollection.Name)]
public sealed class NodeFreezeTests(TwoNodes nodes)
{
    // A week's result is due in a program of its own. Whoever takes the lease for it the first time stands in its commit for so long that
    // he can be frozen there: he wakes with a lease in his hand.
    private const string ResultIsDue = """
        CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(2); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER lingers AFTER INSERT ON leases DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW WHEN (NEW.name LIKE 'freeze_boards:%') EXECUTE FUNCTION linger();
        WITH made AS (
            INSERT INTO programs SELECT (jsonb_populate_record(model, jsonb_build_object(
                'id', gen_random_uuid(), 'slug', 'frozen', 'tag', 'FRZN', 'created_at', date_trunc('week', now()) - interval '8 days'))).*
            FROM programs model RETURNING id)
        INSERT INTO board_scores (program_id, measure, period, advocate_id, score, reached_at, turn)
        SELECT made.id, 'points', to_char(now() - interval '7 days', 'IYYY"-W"IW'), gen_random_uuid(), number, now(), number
        FROM made, generate_series(1, 1200) AS number
        """;

    private const string Ranked = """
        SELECT count(*) = 1200 AND min(rank) = 1 AND max(rank) = 1200 FROM board_scores
        JOIN programs ON programs.id = program_id WHERE slug = 'frozen' AND rank = 1201 - score
        """;

    private const string Ended = """
        SELECT bool_and(ranked_at IS NOT NULL) FROM board_results JOIN programs ON programs.id = program_id WHERE slug = 'frozen'
        """;

    // Who wrote each row last, and what: any further write would show.
    private const string Written = """
        SELECT md5(string_agg(concat_ws(' ', scores.xmin, advocate_id, rank, position), ',' ORDER BY advocate_id))
        FROM board_scores AS scores JOIN programs ON programs.id = program_id WHERE slug = 'frozen'
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_that_holds_a_lease_is_stopped_for_three_lease_times_and_does_no_harm_when_it_goes_on()
    {
        await nodes.There.FreezeAsync(Ct);
        await nodes.AskAsync(ResultIsDue);
        await nodes.UntilAsync("SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event = 'PgSleep'", "the first node takes the lease");
        await nodes.Here.FreezeAsync(Ct);
        await nodes.There.WakeAsync(Ct);
        var stopped = System.Diagnostics.Stopwatch.GetTimestamp();

        await nodes.UntilAsync(Ended, "the other node takes over and keeps the result");
        if (TwoNodes.LeaseTime * 3 - System.Diagnostics.Stopwatch.GetElapsedTime(stopped) is { Ticks: > 0 } rest)
            await Task.Delay(rest, Ct);
        (await nodes.AskAsync(Ranked)).ShouldBe(true);
        var before = await nodes.AskAsync(Written);
        await nodes.Here.WakeAsync(Ct);

        await Patience.UntilAsync(
            () => Task.FromResult(nodes.Here.Lines.Any(static line => line.Contains("has taken over", StringComparison.Ordinal))),
            "the first node is refused and says so");
        (await nodes.AskAsync(Written)).ShouldBe(before);
        (await nodes.AskAsync("SELECT max(fence) FROM leases WHERE name LIKE 'freeze_boards:%'")).ShouldBe(2L);
    }

    [Fact]
    public async Task A_node_that_is_stopped_in_the_middle_of_a_write_keeps_nobody_waiting_and_writes_nothing()
    {
        using var here = new Somebody(nodes.Here.Uri(), nodes.Seed.Key);
        using var there = new Somebody(nodes.There.Uri(), nodes.Seed.Key);
        Task<Somebody.Reply> frozen;
        await using (var connection = await nodes.OpenAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync(Ct);
            await using var command = new Npgsql.NpgsqlCommand("LOCK TABLE advocates IN SHARE ROW EXCLUSIVE MODE", connection, transaction);
            await command.ExecuteNonQueryAsync(Ct);
            frozen = here.PostAsync("/v1/advocates", Named("frozen"));
            await nodes.UntilAsync("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted", "the write waits in its program's turn");
            await nodes.Here.FreezeAsync(Ct);
        }

        (await there.PostAsync("/v1/advocates", Named("lively"))).Expect(HttpStatusCode.Created);
        frozen.IsCompleted.ShouldBeFalse();
        await nodes.Here.WakeAsync(Ct);

        (await frozen).Expect(HttpStatusCode.ServiceUnavailable);
        (await nodes.AskAsync("SELECT count(*) FROM advocates WHERE email = 'frozen@example.com'")).ShouldBe(0L);
        (await here.PostAsync("/v1/advocates", Named("frozen"))).Expect(HttpStatusCode.Created);
    }

    private static string Named(string name) => $$"""{ "email": "{{name}}@example.com", "name": "{{name}}" }""";
}
