using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.HubInvitations;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Nominations;

/// <summary>People who are known and not in the hub, and what is told of them.</summary>
internal sealed class NominationStory(RoundStory round)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private int events;

    public RoundStory Round => round;

    public ProgramDriver Program => round.Program;

    public string Console => round.Console + "/next";

    public static async Task<NominationStory> BeginAsync(HeraldHost host, TestClock clock) =>
        new(await RoundStory.BeginAsync(host, clock));

    public async Task<string> KnownAsync(string name, string? company = null, JsonObject? attributes = null)
    {
        var body = new JsonObject { ["email"] = Email(name), ["name"] = name, ["external_id"] = name };
        if (company is not null)
            body["account"] = new JsonObject { ["external_id"] = company, ["name"] = company };
        if (attributes is not null)
            body["attributes"] = attributes;
        return (await Program.PostAsync("/v1/advocates", body)).Expect(HttpStatusCode.Created)["id"].ToString();
    }

    public static string Email(string name) => name.ToLowerInvariant() + "@acme.example";

    public Task SayAsync(string name, int score) => EventAsync(name, new JsonObject
    {
        ["type"] = "satisfaction",
        ["properties"] = new JsonObject { ["score"] = score },
    });

    public Task BuyAsync(string name, long amount) => EventAsync(name, new JsonObject
    {
        ["type"] = "purchase",
        ["value"] = new JsonObject { ["amount"] = amount, ["currency"] = "USD" },
    });

    /// <summary>Waits until so many answers and buyers are kept.</summary>
    public Task ReadAsync(int answers, int buyers) => Eventually.TrueAsync(
        async () =>
        {
            // The reader looks for what is new each second.
            round.Clock.Advance(TimeSpan.FromSeconds(1));
            await using var db = Program.Host.OpenStore();
            return await db.SatisfactionAnswers.CountAsync(row => row.ProgramId == Program.Id, Ct) == answers
                && await db.CustomerValues.CountAsync(row => row.ProgramId == Program.Id, Ct) == buyers;
        },
        "what customers said and bought is kept");

    public async Task<IReadOnlyList<JsonNode>> RankedAsync(string query = "") =>
        [.. (await Program.GetAsync("/v1/nominations" + query)).Expect(HttpStatusCode.OK)["data"].AsArray().Select(static one => one!)];

    /// <summary>Who stands there with which score, in order.</summary>
    public async Task<IReadOnlyList<(string Name, int Score)>> ScoresAsync(string query = "") =>
        [.. (await RankedAsync(query)).Select(static one => (one["name"]!.ToString(), one["score"]!.GetValue<int>()))];

    public Task<Answer> NominateAsync(string? note, params string[] advocates) => Program.PostAsync("/v1/nominations", new JsonObject
    {
        ["advocates"] = new JsonArray([.. advocates.Select(static id => (JsonNode)id)]),
        ["note"] = note,
    });

    private async Task EventAsync(string name, JsonObject body)
    {
        body["id"] = "e-" + (++events).ToString(CultureInfo.InvariantCulture);
        body["customer"] = new JsonObject { ["external_id"] = name };
        (await Program.PostAsync("/v1/events", body)).Expect(HttpStatusCode.OK);
    }
}
