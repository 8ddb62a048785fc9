using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Activities;
using Herald.Data.Activities;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Badges;

/// <summary>A program that thanks its advocates with badges.</summary>
internal sealed class BadgeStory(Story story)
{
    private int friends;

    public const string Connector = """
        { "name": "Connector", "about": "For friends who became customers.", "symbol": "people",
          "tiers": [ { "name": "Bronze", "when": "did.referral_won >= 1" }, { "name": "Silver", "when": "did.referral_won >= 2" },
                     { "name": "Gold", "when": "did.referral_won >= 4" } ] }
        """;

    public Story Story { get; } = story;

    public ProgramDriver Program => Story.Program;

    public static async Task<BadgeStory> BeginAsync(Hosts hosts, StoreKind kind) => new(await Story.BeginAsync(hosts, kind));

    public async Task<string> MakeAsync(string json) =>
        (await Program.PostAsync("/v1/badges", JsonNode.Parse(json))).Expect(HttpStatusCode.Created)["id"].ToString();

    public Task<Answer> ChangeAsync(string badge, string json) => Program.PutAsync($"/v1/badges/{badge}", JsonNode.Parse(json)!);

    /// <summary>A friend of the advocate becomes a customer on this day.</summary>
    public async Task WinAsync(string advocate, string day)
    {
        var referral = (await Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = advocate,
            ["friend"] = new JsonObject { ["name"] = "Lee", ["email"] = $"friend-{++friends}@globex.example" },
            ["introduction"] = "form",
            ["occurred_at"] = day + "T10:00:00Z",
        })).Expect(HttpStatusCode.Created)["id"].ToString();
        await Story.StageAsync(referral, "won", 5000, new() { ["occurred_at"] = day + "T12:00:00Z" });
    }

    public Task<Answer> GiveAsync(string badge, string advocate, string note = "You spoke for us.", int? tier = null) =>
        Program.PostAsync($"/v1/badges/{badge}/awards", new JsonObject { ["advocate"] = advocate, ["note"] = note, ["tier"] = tier });

    public Task<Answer> RevokeAsync(string award) =>
        Program.PostAsync($"/v1/awards/{award}/revocation", new JsonObject { ["reason"] = "It was a mistake." });

    /// <summary>What an advocate has of a badge: "1 2026-01-05, 2 2026-02-05"; what was taken back has a minus.</summary>
    public async Task<string> AwardsAsync(string badge, string advocate) => string.Join(", ",
        (await Program.GetAsync($"/v1/badges/{badge}/awards?limit=200")).Expect(HttpStatusCode.OK)["data"].AsArray()
            .Where(row => row!["advocate"]!.ToString() == advocate).OrderBy(static row => row!["tier"]!.GetValue<int>())
            .ThenBy(static row => row!["id"]!.ToString(), StringComparer.Ordinal)
            .Select(static row => (row!["revoked_at"] is null ? "" : "-") + $"{row["tier"]} {row["earned_at"]!.ToString()[..10]}"));

    /// <summary>The id of the newest award of a badge.</summary>
    public async Task<string> NewestAsync(string badge) =>
        (await Program.GetAsync($"/v1/badges/{badge}/awards?limit=1"))["data"][0]!["id"]!.ToString();

    /// <summary>Waits until the readers and the loop have come so far.</summary>
    public async Task HasAsync(string badge, string advocate, string expected)
    {
        var read = "";
        try
        {
            await Eventually.TrueAsync(async () => (read = await AwardsAsync(badge, advocate)) == expected, "the badge is awarded");
        }
        catch (ShouldAssertException)
        {
            read.ShouldBe(expected);
        }
    }

    /// <summary>The same of tiers that were earned just now, "1, 2": a day may end in between.</summary>
    public Task HasNowAsync(string badge, string advocate, string tiers) => Eventually.TrueAsync(
        async () => WithoutToday(await AwardsAsync(badge, advocate)) == tiers, $"{tiers} of the badge are awarded, today");

    private static string WithoutToday(string awards)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var day in (DateTimeOffset[])[now, now.AddDays(-1)])
            awards = awards.Replace(day.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture), "", StringComparison.Ordinal);
        return awards;
    }

    /// <summary>The facts about badges, in their order: "earned 1".</summary>
    public async Task<IReadOnlyList<string>> FactsAsync()
    {
        await using var db = Program.Host.OpenStore();
        var rows = await db.Activities.Where(row => row.ProgramId == Program.Id).OrderBy(static row => row.Position).ToListAsync();
        return [.. rows.Select(static row => ActivityText.Read(row.Kind, row.Body)).Select(static fact => fact switch
        {
            Activity.BadgeEarned earned => $"earned {earned.Tier}",
            Activity.BadgeRevoked revoked => $"revoked {revoked.Tier}",
            _ => "",
        }).Where(static text => text.Length > 0)];
    }
}
