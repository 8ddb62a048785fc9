using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Herald.Web.Tests.Operations;

/// <summary>The line to the database breaks while a commit is under way: nobody knows whether it is done, until somebody looks.</summary>
public sealed class LostCommitTests
{
    private const string Key = "k-1";

    // What a deferred trigger does is a part of the commit; it is done once, however many rows there are.
    private const string During = """
        CREATE FUNCTION during_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF current_setting('herald.committing', true) IS DISTINCT FROM 'yes' THEN
                PERFORM set_config('herald.committing', 'yes', true);
                PERFORM {0};
            END IF;
            RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER during_commit AFTER INSERT ON {1}
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION during_commit()
        """;

    private static readonly JsonObject Rosa = new() { ["email"] = "rosa@acme.example", ["name"] = "Rosa" };

    [Fact]
    public async Task What_was_done_is_answered_by_its_key_as_soon_as_the_database_is_back()
    {
        await using var line = Line();
        await using var host = await StartAsync(line);
        var program = await ProgramDriver.NewAsync(host);
        await DuringCommitAsync(host, "pg_sleep(1)");

        var asked = program.PostAsync("/v1/advocates", Rosa, Key);
        await CommittingAsync(host);
        line.Cut();
        line.Mend();

        var answer = (await asked).Expect(HttpStatusCode.Created);
        answer.Message.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        (await RosasAsync(host)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_database_stays_away_the_answer_says_that_nobody_knows_and_a_retry_settles_it()
    {
        await using var line = Line();
        await using var host = await StartAsync(line);
        var program = await ProgramDriver.NewAsync(host);
        await DuringCommitAsync(host, "pg_sleep(1)");

        var asked = program.PostAsync("/v1/advocates", Rosa, Key);
        await CommittingAsync(host);
        line.Cut();
        var answer = (await asked).Expect(HttpStatusCode.ServiceUnavailable);
        line.Mend();

        answer.Code.ShouldBe("outcome_unknown");
        answer.Message.Headers.RetryAfter.ShouldNotBeNull();
        var again = await program.PostAsync("/v1/advocates", Rosa, Key);
        for (var tries = 0; tries < 20 && again.Status != HttpStatusCode.Created; tries++)
            again = await program.PostAsync("/v1/advocates", Rosa, Key); // Broken connections in the pool may each answer once more.
        again.Expect(HttpStatusCode.Created).Message.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        (await RosasAsync(host)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_not_done_is_said_to_be_so()
    {
        await using var line = Line();
        await using var host = await StartAsync(line);
        var program = await ProgramDriver.NewAsync(host);
        await DuringCommitAsync(host, "pg_terminate_backend(pg_backend_pid())");

        var answer = await program.PostAsync("/v1/advocates", Rosa, Key);

        answer.Expect(HttpStatusCode.ServiceUnavailable).Code.ShouldBe("store_unavailable");
        (await RosasAsync(host)).ShouldBe(0);
    }

    [Fact]
    public async Task Events_that_were_written_together_are_found_by_their_ids_and_answered_as_new()
    {
        await using var line = Line();
        await using var host = await StartAsync(line);
        var program = await ProgramDriver.NewAsync(host);
        await DuringCommitAsync(host, "pg_sleep(1)", "reported_events");

        var asked = Enumerable.Range(0, 5)
            .Select(at => program.PostAsync("/v1/events", Story.Event($"e-{at}", "signup", $"c-{at}"))).ToArray();
        await CommittingAsync(host);
        line.Cut();
        line.Mend();

        var answers = await Task.WhenAll(asked);
        answers.ShouldAllBe(static answer => answer.Status == HttpStatusCode.OK || answer.Code == "store_unavailable");
        answers.ShouldContain(static answer => answer.Status == HttpStatusCode.OK);
        answers.Where(static answer => answer.Status == HttpStatusCode.OK)
            .ShouldAllBe(static answer => !answer["duplicate"].GetValue<bool>());
        await using var db = host.OpenStore();
        (await db.ReportedEvents.CountAsync()).ShouldBe(answers.Count(static answer => answer.Status == HttpStatusCode.OK));
    }

    private static NpgsqlConnectionStringBuilder Server => new(Environment.GetEnvironmentVariable("HERALD_TEST_POSTGRES"));

    private static PortForward Line() => new(Server.Host!, Server.Port);

    private static Task<HeraldHost> StartAsync(PortForward line) => HeraldHost.StartAsync(
        StoreKind.Postgres,
        adjust: settings => settings with
        {
            Database = new NpgsqlConnectionStringBuilder(settings.Database) { Host = "127.0.0.1", Port = line.Port }.ToString(),
        });

    private static async Task DuringCommitAsync(HeraldHost host, string what, string table = "advocates")
    {
        await using var db = host.OpenStore();
        await db.Database.ExecuteSqlRawAsync(During.Replace("{0}", what).Replace("{1}", table));
    }

    private static async Task CommittingAsync(HeraldHost host)
    {
        await using var db = host.OpenStore();
        while (await db.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM pg_stat_activity
            WHERE datname = current_database() AND state = 'active' AND query = 'COMMIT'
            """).SingleAsync() == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
    }

    private static async Task<int> RosasAsync(HeraldHost host)
    {
        await using var db = host.OpenStore();
        return await db.Advocates.CountAsync();
    }
}
