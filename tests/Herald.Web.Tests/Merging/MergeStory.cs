using System.Net;
using System.Text.Json.Nodes;
using Herald.Data.Activities;
using Herald.Web.Standings;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;
using Herald.Web.Tests.Rewards;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Merging;

/// <summary>Rosa came a second time, by her private address, and did things under both names.</summary>
internal sealed class MergeStory : IAsyncDisposable
{
    private MergeStory(HubStory hub, string other) => (Hub, Other) = (hub, other);

    public HubStory Hub { get; }

    public string Rosa => Hub.Rosa;

    /// <summary>The id of her second self.</summary>
    public string Other { get; }

    public static async Task<MergeStory> BeginAsync(StoreKind kind)
    {
        var hub = await HubStory.BeginAsync(kind);
        await hub.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100), """ "hold": { "days": 14 } """);
        await hub.Story.RuleAsync(Offer.At("won"), Offer.Points(1_000));
        var other = (await hub.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["external_id"] = "u-2",
            ["email"] = "rosa@home.example",
            ["name"] = "Rosa D.",
            ["attributes"] = new JsonObject { ["plan"] = "pro" },
            ["time_zone"] = "Europe/Madrid",
        })).Expect(HttpStatusCode.Created)["id"].ToString();
        return new(hub, other);
    }

    /// <summary>Each refers a friend, and the second one's is won.</summary>
    public async Task<(string First, string Second)> ReferAsync()
    {
        var first = await Hub.Story.ReferAsync(Rosa, "kim@globex.example");
        var second = await Hub.Story.ReferAsync(Other, "lee@globex.example");
        await Hub.Story.StageAsync(second, "won", 5_000);
        return (first, second);
    }

    public Task<Answer> MergeAsync(string? other = null) =>
        Hub.Program.PostAsync($"/v1/advocates/{Rosa}/merges", new JsonObject { ["advocate"] = other ?? "rosa@home.example" });

    public Task<Answer> UndoAsync(Answer merge) => Hub.Program.DeleteAsync($"/v1/merges/{merge["id"]}");

    public Task<(long Pending, long Available, long Debt)> PointsAsync(string advocate) => Hub.Story.PointsAsync(advocate);

    /// <summary>Reads the stream to its end, with all readers, whatever the clock says.</summary>
    public async Task ReadStreamAsync()
    {
        foreach (var reader in Readers)
        {
            await using var db = Hub.Program.Host.OpenStore();
            while (await new ActivityPump(db).RunOnceAsync(reader, Ct) > 0)
                db.ChangeTracker.Clear();
        }

        await Hub.Program.Host.Services.GetRequiredService<FollowBoards>().RunOnceAsync(Ct);
    }

    /// <summary>Lets all readers begin anew, and read to the end.</summary>
    public async Task ReadAnewAsync()
    {
        foreach (var reader in Readers)
        {
            await using var db = Hub.Program.Host.OpenStore();
            await new ActivityPump(db).ReplayAsync(reader, Ct);
        }

        await ReadStreamAsync();
    }

    // Who reads what others keep comes after them.
    private IActivityReader[] Readers =>
        [.. Hub.Program.Host.Services.GetServices<IActivityReader>().OrderBy(static reader => reader.Follows is not null)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>How often somebody did something, as audiences see it.</summary>
    public async Task<bool> HoldsAsync(string condition)
    {
        var preview = await Hub.Program.PostAsync("/v1/audiences/preview", new JsonObject { ["when"] = condition });
        return preview.Expect(HttpStatusCode.OK)["sample"].AsArray().Any(row => row!["id"]!.ToString() == Rosa);
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
