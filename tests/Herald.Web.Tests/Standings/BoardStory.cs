using System.Net;
using Herald.Core.Ids;
using Herald.Data.Activities;
using Herald.Data.Standings;
using Herald.Web.Standings;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Standings;

/// <summary>A program that gives a point for each dollar that friends spend, and its leaderboards.</summary>
internal sealed class BoardStory(Story story)
{
    private readonly Dictionary<string, string> codes = [];
    private int events;

    public Story Story { get; } = story;

    public ProgramDriver Program => Story.Program;

    public static async Task<BoardStory> BeginAsync(Story story)
    {
        await story.RuleAsync(Offer.OnPurchase, Offer.Points("\"basis_points\": 100, \"of\": \"value\""));
        return new(story);
    }

    public async Task<string> JoinAsync(string name, string? company = null)
    {
        var body = new System.Text.Json.Nodes.JsonObject
        {
            ["email"] = name.Replace(' ', '.').ToLowerInvariant() + "@acme.example",
            ["name"] = name,
        };
        if (company is not null)
            body["account"] = new System.Text.Json.Nodes.JsonObject { ["external_id"] = company, ["name"] = company };
        var id = (await Program.PostAsync("/v1/advocates", body)).Expect(HttpStatusCode.Created)["id"].ToString();
        codes[id] = await Story.CodeAsync(id);
        return id;
    }

    /// <summary>The advocate earns so many points by a friend's purchase, whose id is returned.</summary>
    public async Task<string> EarnAsync(string advocate, long points, DateTimeOffset? at = null)
    {
        var id = $"o-{++events}";
        await Story.EventAsync(id, "purchase", "c-" + id, points * 100, new()
        {
            ["code"] = codes[advocate],
            ["occurred_at"] = at?.ToString("O"),
        });
        return id;
    }

    public Task ReturnAsync(string purchase) => Story.RefundAsync("r-" + purchase, purchase, "c-" + purchase);

    public async Task<Answer> BoardAsync(string path = "points") =>
        (await Program.GetAsync("/v1/leaderboards/" + path)).Expect(HttpStatusCode.OK);

    /// <summary>A board as "1 Rosa D. 30, 2 Kim L. 20".</summary>
    public async Task<string> ReadAsync(string path = "points", string list = "data") => Words(await BoardAsync(path), list);

    /// <summary>Waits until a board reads so.</summary>
    public async Task ReadsAsync(string expected, string path = "points")
    {
        var read = "";
        try
        {
            await Eventually.TrueAsync(async () => (read = await ReadAsync(path)) == expected, "the board reads so");
        }
        catch (ShouldAssertException)
        {
            read.ShouldBe(expected);
        }
    }

    /// <summary>Reads the stream to its end at once, whatever the clock says.</summary>
    public async Task CountAsync()
    {
        var reader = Program.Host.Services.GetServices<IActivityReader>().OfType<KeepScores>().Single();
        await using var db = Program.Host.OpenStore();
        while (await new ActivityPump(db).RunOnceAsync(reader, CancellationToken.None) > 0)
            db.ChangeTracker.Clear();
    }

    /// <summary>Waits until everything is counted up to this score on the board of all time.</summary>
    public Task CountedAsync(string advocate, long score) => Eventually.TrueAsync(
        async () =>
        {
            await CountAsync();
            await Program.Host.Services.GetRequiredService<FollowBoards>().RunOnceAsync(CancellationToken.None);
            var around = (await BoardAsync($"points?around={advocate}"))["around"].AsArray();
            return (around.FirstOrDefault(row => row!["advocate"]!.ToString() == advocate)?["score"]?.GetValue<long>() ?? 0) == score;
        },
        "it is counted");

    public static AdvocateId IdOf(string advocate) =>
        IdText.TryRead(advocate, out AdvocateId id) ? id : throw new ArgumentException("No id of an advocate.", nameof(advocate));

    private static string Words(Answer board, string list) => string.Join(", ", board[list].AsArray()
        .Select(static row => $"{row!["rank"]} {row["name"]} {row["score"]}"));
}
