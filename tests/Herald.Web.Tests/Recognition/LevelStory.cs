using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Activities;
using Herald.Core.Recognition;
using Herald.Data.Activities;
using Herald.Web.Notifications;
using Herald.Web.Recognition;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Standings;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Recognition;

/// <summary>A program that gives a point for each dollar that friends spend, with levels; on a clock that the test moves.</summary>
internal sealed class LevelStory : IAsyncDisposable
{
    private LevelStory(HeraldHost host, TestClock clock, BoardStory points) => (Host, Clock, Points) = (host, clock, points);

    public HeraldHost Host { get; }

    public TestClock Clock { get; }

    public BoardStory Points { get; }

    public ProgramDriver Program => Points.Program;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<LevelStory> BeginAsync(StoreKind kind)
    {
        var clock = new TestClock();
        var host = await HeraldHost.StartAsync(kind, clock);
        return new(host, clock, await BoardStory.BeginAsync(await Story.BeginAsync(host)));
    }

    /// <summary>Levels called A, B, C and so on, from so many points each.</summary>
    public static JsonObject Ladder(string renewal, params long[] points) => new()
    {
        ["renewal"] = renewal,
        ["levels"] = new JsonArray([
            .. points.Select(static (from, at) => new JsonObject { ["name"] = ((char)('A' + at)).ToString(), ["points"] = from })]),
    };

    public async Task<Answer> SetAsync(string renewal, params long[] points) =>
        (await Program.PutAsync("/v1/levels", Ladder(renewal, points))).Expect(HttpStatusCode.OK);

    /// <summary>Lets the reader and the loop come to their end, as they do by themselves on a clock that goes.</summary>
    public async Task RaiseAsync()
    {
        await PumpAsync<KeepLevels>();
        await Host.Services.GetRequiredService<RaiseToLadder>().RunOnceAsync(Ct);
        await PumpAsync<NotifyAdvocates>();
    }

    /// <summary>What is written down: "2 3".</summary>
    public async Task<string> WrittenAsync(string advocate) =>
        string.Join(' ', (await RowsAsync(advocate)).Select(static row => row.Level));

    public async Task<IReadOnlyList<AdvocateLevel>> RowsAsync(string advocate)
    {
        var id = BoardStory.IdOf(advocate);
        await using var db = Host.OpenStore();
        return await db.AdvocateLevels.Where(row => row.ProgramId == Program.Id && row.AdvocateId == id).OrderBy(static row => row.Level)
            .ToListAsync(Ct);
    }

    /// <summary>Waits until this much is written down: on PostgreSQL other databases of the server may hold the stream back.</summary>
    public Task WritesAsync(string advocate, string levels) => Eventually.TrueAsync(
        async () =>
        {
            await RaiseAsync();
            return await WrittenAsync(advocate) == levels;
        },
        $"{levels} is written down");

    /// <summary>The facts that were told of an advocate's levels: "2 3".</summary>
    public async Task<string> ToldAsync(string advocate)
    {
        var id = BoardStory.IdOf(advocate);
        await using var db = Host.OpenStore();
        var rows = await db.Activities.Where(row => row.ProgramId == Program.Id && row.Kind == "level_reached").ToListAsync(Ct);
        return string.Join(' ', rows.Select(static row => (Activity.LevelReached)ActivityText.Read(row.Kind, row.Body))
            .Where(fact => fact.Advocate == id).Select(static fact => fact.Level).Order());
    }

    /// <summary>The level as the API tells it: "2 B".</summary>
    public async Task<string> LevelAsync(string advocate)
    {
        var level = (await Program.GetAsync($"/v1/advocates/{advocate}")).Expect(HttpStatusCode.OK).Json!["level"];
        return level is null ? "none" : $"{level["number"]} {level["name"]}";
    }

    public static DateTimeOffset At(string day) => DateTimeOffset.Parse(day + "T12:00:00Z", CultureInfo.InvariantCulture);

    public async Task PumpAsync<TReader>()
        where TReader : IActivityReader
    {
        var reader = Host.Services.GetServices<IActivityReader>().OfType<TReader>().Single();
        await using var db = Host.OpenStore();
        while (await new ActivityPump(db).RunOnceAsync(reader, Ct) > 0)
            db.ChangeTracker.Clear();
    }

    public async Task ReplayAsync()
    {
        var reader = Host.Services.GetServices<IActivityReader>().OfType<KeepLevels>().Single();
        await using var db = Host.OpenStore();
        await new ActivityPump(db).ReplayAsync(reader, Ct);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
