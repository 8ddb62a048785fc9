using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Npgsql;

namespace Herald.Crash.Tests.Nodes;

/// <summary>Insights are read from a replica that streams from the servers' own PostgreSQL.</summary>
[Collection(NodesCollection.Name)]
public sealed class ReplicaTests(TwoNodes nodes)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Insights_are_read_from_the_replica_while_it_is_there_and_near_enough()
    {
        using var analyst = new Somebody(nodes.Here.Uri(), nodes.Seed.Key);
        (await CheckAsync()).ShouldBe((true, false, "The replica is away; the primary answers for it."));
        var links = await SharesAsync(analyst);
        await using var replica = await nodes.Postgres.StartReplicaAsync(nodes.ReplicaFolder, nodes.ReplicaPort, Ct);
        await Patience.UntilAsync(async () => (await CheckAsync()).Ok, "the replica is found");
        await using (var source = NpgsqlDataSource.Create(replica.Connection("herald")))
        {
            await ExecuteAsync(source, "SELECT pg_wal_replay_pause()");
            await MakeLinkAsync(analyst);
            (await SharesAsync(analyst)).ShouldBe(links, "the replica does not know of the new link");
            await Patience.UntilAsync(async () => await SharesAsync(analyst) == links + 1, "the primary answers for one far behind");
            (await CheckAsync()).Detail.ShouldEndWith("s behind; the primary answers for it.");
            await ExecuteAsync(source, "SELECT pg_wal_replay_resume()");
            await Patience.UntilAsync(async () => (await CheckAsync()).Detail == "The replica is 0 s behind.", "it catches up");
            (await SharesAsync(analyst)).ShouldBe(links + 1);
        }

        await replica.StopImmediatelyAsync(Ct);
        (await SharesAsync(analyst)).ShouldBe(links + 1, "the primary answers for one that is gone");
        await Patience.UntilAsync(async () => !(await CheckAsync()).Ok, "its absence is told");
        await replica.StartAgainAsync(Ct);
    }

    private async Task<(bool Ready, bool Ok, string Detail)> CheckAsync()
    {
        using var supervisor = new Somebody(nodes.Here.Uri());
        var view = JsonNode.Parse((await supervisor.GetAsync("/readyz")).Expect(HttpStatusCode.OK).Text)!;
        var check = view["checks"]!.AsArray().Single(static one => one!["name"]!.ToString() == "replica")!;
        return ((bool)view["ready"]!, (bool)check["ok"]!, check["detail"]!.ToString());
    }

    private static async Task<long> SharesAsync(Somebody analyst)
    {
        var day = TimeProvider.System.GetUtcNow();
        var period = string.Create(CultureInfo.InvariantCulture, $"from={day.AddDays(-2):yyyy-MM-dd}&to={day.AddDays(2):yyyy-MM-dd}");
        // The key's limit is small here, and this is asked again and again.
        await Task.Delay(TimeSpan.FromMilliseconds(200), Ct);
        var answer = (await analyst.GetAsync("/v1/insights/summary?" + period)).Expect(HttpStatusCode.OK);
        return (long)JsonNode.Parse(answer.Text)!["shares"]!;
    }

    private async Task MakeLinkAsync(Somebody analyst)
    {
        var advocates = JsonNode.Parse((await analyst.GetAsync("/v1/advocates")).Text)!["data"]!.AsArray();
        var link = await analyst.PostAsync($"/v1/advocates/{advocates[0]!["id"]}/links", """{ "campaign": "replica" }""");
        link.Expect(HttpStatusCode.Created);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
