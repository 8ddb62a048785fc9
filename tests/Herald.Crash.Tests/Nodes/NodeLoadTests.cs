using System.Net;
using System.Text.Json.Nodes;
using Herald.Crash.Tests.Nodes.Histories;
using Herald.CrashLab.Finding;
using Herald.Data;
using Herald.Load;

namespace Herald.Crash.Tests.Nodes;

/// <summary>One history, told to a node alone and to two at once, each in a store of its own.</summary>
[Collection(NodesCollection.Name)]
public sealed class NodeLoadTests(TwoNodes nodes) : IDisposable
{
    private const string Template = "load_template";
    private const string Alone = "load_alone";
    private const string Together = "load_together";
    private const int Friends = 40;
    private const int AtOnce = 24;
    private const int Seed = 4_112_026;

    private readonly string folder = Directory.CreateTempSubdirectory("herald-load-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Two_nodes_that_are_told_a_history_at_once_come_to_what_one_comes_to_that_is_told_it_in_order()
    {
        var stores = new Stores(folder, nodes.Postgres);
        await stores.MakeAsync(Template, Ct);
        var seed = await HeraldProgram.SeedAsync(stores.SettingsOf(Template), History.Advocates, History.Rules, Ct);
        await stores.CopyAsync(Template, Alone, Ct);
        await stores.CopyAsync(Template, Together, Ct);
        var friends = History.Of(Friends, Seed);

        var expected = await TellAsync(stores, friends, seed.Key);
        var ends = await ShuffleAsync(stores, friends, seed.Key);

        ends[0].ShouldBe(expected, "as the first node tells it");
        ends[1].ShouldBe(expected, "as the second node tells it");
    }

    private static async Task<string> TellAsync(Stores stores, IReadOnlyList<Friend> friends, string key)
    {
        await using var node = await HeraldProgram.ServeAsync(stores.SettingsOf(Alone), Ct);
        using var analyst = new Somebody(node.Uri(), key);
        var advocates = await AdvocatesAsync(analyst);
        using var telling = new Telling(friends, node.Uri(), key);
        await telling.FollowAsync(await LinksAsync(analyst, advocates));
        await telling.TellAsync(AtOnce);
        return await SettledAsync(stores, Alone, analyst, advocates);
    }

    private async Task<string[]> ShuffleAsync(Stores stores, IReadOnlyList<Friend> friends, string key)
    {
        await using var here = await HeraldProgram.ServeAsync(stores.SettingsOf(Together), Ct);
        await using var there = await HeraldProgram.ServeAsync(stores.SettingsOf(Together), Ct);
        using var front = new OneAddress([here.Address, there.Address]);
        using var analyst = new Somebody(here.Uri(), key);
        using var another = new Somebody(there.Uri(), key);
        var advocates = await AdvocatesAsync(analyst);
        using var telling = new Telling(friends, new($"http://{front.Address}"), key);
        await telling.FollowAsync(await LinksAsync(analyst, advocates));
        await telling.ShuffleAsync([here.Uri(), there.Uri()], AtOnce, new(Seed));

        telling.AnsweredAsNew.ShouldAllBe(static one => one.Value == 1, "an event that is told twice is counted once");
        string[] ends =
        [
            await SettledAsync(stores, Together, analyst, advocates), await SettledAsync(stores, Together, another, advocates),
        ];
        (await nodes.AskAsync($"SELECT deadlocks FROM pg_stat_database WHERE datname = '{Together}'")).ShouldBe(0L);
        return ends;
    }

    /// <summary>What it has come to, once all that follows the writes has followed.</summary>
    private static async Task<string> SettledAsync(Stores stores, string store, Somebody analyst, IReadOnlyList<string> advocates)
    {
        await Patience.UntilAsync(() => stores.ReadAsync(store, static db => Oracle.AreTotalsKeptAsync(db, Ct)), "the totals are kept");
        (await stores.ReadAsync(store, OffencesAsync)).ShouldBeEmpty();
        var proof = (await analyst.GetAsync("/v1/ledger/verification")).Expect(HttpStatusCode.OK);
        ((bool)JsonNode.Parse(proof.Text)!["balanced"]!).ShouldBeTrue(proof.Text);

        // Leaderboards are read on every quarter of a second.
        await Task.Delay(TimeSpan.FromSeconds(1), Ct);
        return await new End(analyst, advocates).TellAsync();
    }

    private static async Task<IReadOnlyList<string>> OffencesAsync(HeraldDb db)
    {
        var findings = new Findings();
        await StreamOracle.LookAsync(db, findings, Ct);
        await ClickTotalOracle.LookAsync(db, findings, Ct);
        return findings.Offences;
    }

    private static async Task<IReadOnlyList<string>> AdvocatesAsync(Somebody analyst) =>
    [
        .. JsonNode.Parse((await analyst.GetAsync("/v1/advocates")).Expect(HttpStatusCode.OK).Text)!["data"]!.AsArray()
            .OrderBy(static one => one!["email"]!.ToString(), StringComparer.Ordinal).Select(static one => one!["id"]!.ToString()),
    ];

    private static async Task<IReadOnlyList<string>> LinksAsync(Somebody analyst, IReadOnlyList<string> advocates)
    {
        var codes = new List<string>();
        foreach (var advocate in advocates)
        {
            foreach (var (campaign, channel) in History.Links)
            {
                var body = new JsonObject { ["campaign"] = campaign, ["channel"] = channel };
                var made = (await analyst.PostAsync($"/v1/advocates/{advocate}/links", body.ToJsonString())).Expect(HttpStatusCode.Created);
                codes.Add(JsonNode.Parse(made.Text)!["code"]!.ToString());
            }
        }

        return codes;
    }
}
