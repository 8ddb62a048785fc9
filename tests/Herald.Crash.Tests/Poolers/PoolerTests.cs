using System.Net;
using System.Text.Json.Nodes;
using Herald.Crash.Tests.Nodes;
using Herald.CrashLab;
using Herald.CrashLab.Journals;
using Herald.CrashLab.Writing;
using Herald.Load;
using Npgsql;

namespace Herald.Crash.Tests.Poolers;

/// <summary>Herald through a real PgBouncer.</summary>
[Collection(NodesCollection.Name)]
public sealed class PoolerTests : IDisposable
{
    private const int Outages = 2;
    private const int Advocates = 4;

    // The promise is one second; a machine that runs all tests at once is given more.
    private static readonly TimeSpan WithinMax = TimeSpan.FromSeconds(5);

    private readonly TwoNodes nodes;
    private readonly string folder = Directory.CreateTempSubdirectory("herald-pooler-").FullName;

    public PoolerTests(TwoNodes nodes)
    {
        this.nodes = nodes;
        // The account that the pooler runs as must reach its folder.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0x1ED);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task In_session_mode_two_nodes_work_as_without_it()
    {
        await using var pooler = await PgBouncer.StartAsync(Path.Combine(folder, "pooler"), nodes.Postgres, "session", Ct);
        var stores = new Stores(folder, nodes.Postgres) { Through = pooler.Connection };
        await stores.MakeAsync("session", Ct);
        var seed = await HeraldProgram.SeedAsync(stores.SettingsOf("session"), Advocates, [], Ct);
        await using var first = await HeraldProgram.ServeAsync(stores.SettingsOf("session"), Ct);
        await using var second = await HeraldProgram.ServeAsync(stores.SettingsOf("session"), Ct);
        using var here = new Somebody(first.Uri(), seed.Key);
        using var there = new Somebody(second.Uri(), seed.Key);

        await IsFollowedAsync(here, there, seed.Codes[0]);
        await IsCreditedOnceAsync(here, there, seed.Codes[1]);
        (await AskAsync(pooler, "session", "SELECT count(*) FROM clicks")).ShouldBeOfType<long>().ShouldBeGreaterThan(0);
        await first.StopAsync(WithinMax * 6);
        await second.StopAsync(WithinMax * 6);
        await HeraldProgram.VerifyAsync(stores.SettingsOf("session"), Ct);
    }

    [Fact]
    public async Task A_pooler_that_is_killed_under_load_and_comes_back_is_healed_from_and_nothing_acknowledged_is_lost()
    {
        await using var pooler = await PgBouncer.StartAsync(Path.Combine(folder, "pooler"), nodes.Postgres, "session", Ct);
        var stores = new Stores(folder, nodes.Postgres) { Through = pooler.Connection };
        await stores.MakeAsync("killed", Ct);
        var seed = await HeraldProgram.SeedAsync(stores.SettingsOf("killed"), Advocates, [LabRules.Qualified], Ct);
        await using var journal = Journal.Open(Path.Combine(folder, "journal"));
        var tally = new Tally();
        var options = new LabOptions(OnPostgres: true, Kills: 0, Outages, CrashStory.Seed, TimeSpan.FromSeconds(1));
        var course = new Course(options, stores, "killed", journal, tally, new(journal, tally, seed), seed.Key);

        await course.CutOffAsync(pooler.KillAsync, pooler.StartAgainAsync, Ct);
        await course.EndAsync(Ct);

        tally.Unavailable().ShouldBeGreaterThan(0, "it was away under load");
        TestContext.Current.TestOutputHelper?.WriteLine($"{course}. {tally}");
    }

    // Again, because what the first attempt prepared is still there under its name.
    [Fact]
    public async Task One_that_loses_prepared_statements_is_found_at_the_start_and_nothing_is_written_through_it()
    {
        await using var pooler = await PgBouncer.StartAsync(Path.Combine(folder, "pooler"), nodes.Postgres, "transaction", Ct);
        var stores = new Stores(folder, nodes.Postgres) { Through = pooler.Connection };
        await stores.MakeAsync("transaction", Ct);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var refused = await Should.ThrowAsync<InvalidOperationException>(
                () => HeraldProgram.ServeAsync(stores.SettingsOf("transaction"), Ct));
            refused.Message.ShouldContain("ended with 1");
            refused.Message.ShouldContain("Set its pool_mode to session; or take PgBouncer 1.21 or later");
        }

        await using var straight = NpgsqlDataSource.Create(nodes.Postgres.Connection("transaction"));
        await using var tables = straight.CreateCommand("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace");
        (await tables.ExecuteScalarAsync(Ct)).ShouldBe(0L);
    }

    private static async Task IsFollowedAsync(Somebody here, Somebody there, string code)
    {
        using var friend = new Somebody(there.Address);
        (await friend.GetAsync("/r/" + code)).Location.ShouldNotBeNull().ShouldContain("herald_click=clk_");

        (await here.PutAsync("/v1/program", """{ "destination": "https://www.northwind.example/pooled" }""")).Expect(HttpStatusCode.OK);

        await Patience.UntilAsync(
            async () => (await friend.GetAsync("/r/" + code)).Location!.Contains("/pooled", StringComparison.Ordinal),
            "the other node has heard", WithinMax);
    }

    private static async Task IsCreditedOnceAsync(Somebody here, Somebody there, string code)
    {
        var purchase = $$"""
            { "id": "pooled", "type": "purchase", "customer": { "external_id": "pooled" }, "code": "{{code}}",
              "value": { "amount": 4900, "currency": "USD" } }
            """;
        var answers = new[] { await here.PostAsync("/v1/events", purchase), await there.PostAsync("/v1/events", purchase) }
            .Select(static answer => JsonNode.Parse(answer.Expect(HttpStatusCode.OK).Text)!).ToList();
        answers.ConvertAll(static answer => (bool)answer["duplicate"]!).ShouldBe([false, true]);
        answers[1]["event"]!.ToString().ShouldBe(answers[0]["event"]!.ToString());
        var advocate = answers[0]["credit"]!["advocate"]!.ToString();

        var body = """{ "email": "twice@example.com", "name": "Twice" }""";
        var made = (await here.PostAsync("/v1/advocates", body, once: "twice")).Expect(HttpStatusCode.Created);
        (await there.PostAsync("/v1/advocates", body, once: "twice")).Expect(HttpStatusCode.Created).Text.ShouldBe(made.Text);

        foreach (var node in new[] { here, there })
        {
            await Patience.UntilAsync(
                async () => (await node.GetAsync("/v1/leaderboards/points")).Text.Contains(advocate, StringComparison.Ordinal),
                "the score shows", WithinMax);
        }
    }

    private static async Task<object?> AskAsync(PgBouncer pooler, string store, string sql)
    {
        await using var source = NpgsqlDataSource.Create(pooler.Connection(store));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct);
    }
}
