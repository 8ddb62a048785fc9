using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Activities;
using Herald.Data.Activities;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Challenges;

/// <summary>Tells of challenges and the ways through them in few words.</summary>
public sealed class ChallengeStory
{
    private ChallengeStory(Story story) => Story = story;

    public Story Story { get; }

    public ProgramDriver Program => Story.Program;

    /// <summary>A story that staff look at, then a survey that proves itself.</summary>
    public static string TwoStages => Challenge(TwoStagesOnly);

    /// <summary>The same stages, for a challenge that says more.</summary>
    public static string TwoStagesOnly => $"{WrittenStory}, {Survey}";

    public static string WrittenStory { get; } = """
        { "title": "Write it", "kind": "story", "length_min": 10, "give": [ { "to": "advocate", "kind": "points", "amount": 100 } ] }
        """;

    public static string Survey { get; } = """
        { "title": "Tell us", "kind": "answer", "questions": [ { "ask": "How was it?", "type": "scale", "from": 0, "to": 10 } ],
          "give": [ { "to": "advocate", "kind": "points", "amount": 25 } ] }
        """;

    /// <summary>Something that proves itself by being said.</summary>
    public static string Follow { get; } = """{ "title": "Follow", "kind": "follow", "address": "https://www.example.com/" }""";

    public static async Task<ChallengeStory> BeginAsync(Hosts hosts, StoreKind kind) => new(await Story.BeginAsync(hosts, kind));

    public static async Task<ChallengeStory> BeginAsync(HeraldHost host) => new(await Story.BeginAsync(host));

    /// <summary>The whole challenge; <paramref name="more"/> are further fields.</summary>
    public static string Challenge(string stages, string more = "") =>
        $$"""{ "name": "Tell your story", "stages": [ {{stages}} ]{{(more.Length > 0 ? ", " + more : "")}} }""";

    public async Task<string> DraftAsync(string json) =>
        (await Program.PostAsync("/v1/challenges", JsonNode.Parse(json))).Expect(HttpStatusCode.Created)["id"].ToString();

    public async Task<string> LiveAsync(string json)
    {
        var id = await DraftAsync(json);
        await SwitchAsync(id, "launch");
        return id;
    }

    public async Task<Answer> SwitchAsync(string challenge, string verb) =>
        (await Program.PostAsync($"/v1/challenges/{challenge}/{verb}")).Expect(HttpStatusCode.OK);

    public async Task<Answer> ChangeAsync(string challenge, string json) =>
        await Program.PutAsync($"/v1/challenges/{challenge}", JsonNode.Parse(json)!);

    public async Task<Answer> ChallengeAsync(string id) => (await Program.GetAsync($"/v1/challenges/{id}")).Expect(HttpStatusCode.OK);

    /// <summary>Begins, or hands something in.</summary>
    public Task<Answer> TakeAsync(string challenge, string advocate, int? stage = null, string? evidence = null, string? key = null)
    {
        var body = new JsonObject { ["advocate"] = advocate };
        if (stage is not null)
            body["stage"] = stage;
        if (evidence is not null)
            body["evidence"] = JsonNode.Parse(evidence);
        return Program.PostAsync($"/v1/challenges/{challenge}/completions", body, key);
    }

    public Task<Answer> TextAsync(string challenge, string advocate, string text = "It was slow before, and now it is not.") =>
        TakeAsync(challenge, advocate, null, new JsonObject { ["text"] = text }.ToJsonString());

    public Task<Answer> RateAsync(string challenge, string advocate, int scale = 9) =>
        TakeAsync(challenge, advocate, null, $$"""{ "answers": [ { "question": 1, "scale": {{scale}} } ] }""");

    public Task<Answer> JudgeAsync(string completion, string verb, string body = "{}") =>
        Program.PostAsync($"/v1/completions/{completion}/{verb}", JsonNode.Parse(body));

    public async Task<Answer> CompletionAsync(string id) => (await Program.GetAsync($"/v1/completions/{id}")).Expect(HttpStatusCode.OK);

    /// <summary>The facts of the program about challenges, in their order.</summary>
    public async Task<IReadOnlyList<string>> FactsAsync()
    {
        await using var db = Program.Host.OpenStore();
        // Writes to one program happen one after another, in the order of their positions.
        var rows = await db.Activities.Where(row => row.ProgramId == Program.Id).OrderBy(static row => row.Position).ToListAsync();
        return [.. rows.Select(static row => ActivityText.Read(row.Kind, row.Body)).Select(static fact => fact switch
        {
            Activity.CompletionBegun => "begun",
            Activity.EvidenceSubmitted one => $"submitted {one.Stage}",
            Activity.EvidenceReturned one => $"returned {one.Stage}",
            Activity.EvidenceRejected one => $"rejected {one.Stage}",
            Activity.ChallengeStageDone one => $"done {one.Stage} {one.Kind}",
            Activity.ChallengeCompleted => "completed",
            _ => "",
        }).Where(static text => text.Length > 0)];
    }
}
