using System.Net;
using System.Text.Json.Nodes;

namespace Herald.Browser.Tests.Pages;

/// <summary>A challenge of the demo's company that somebody waits in, and bonuses, so that their pages have something to show.</summary>
internal sealed class DemoChallenges(DemoCompany.Loaded demo)
{
    public async Task FillAsync(Action<string, string[]> add)
    {
        var live = await MakeAsync("tell-your-story");
        await demo.Program.PostAsync($"/v1/challenges/{live}/launch");
        var draft = await MakeAsync("learn-the-basics");
        var way = await WaitAsync(live);
        foreach (var begins in new string?[] { null, "2098-01-01T00:00:00Z" })
        {
            (await demo.Program.PostAsync("/v1/bonuses", new JsonObject
            {
                ["name"] = "Looked at",
                ["percent"] = 150,
                ["category"] = "Nothing else has this category",
                ["begins_at"] = begins,
                ["ends_at"] = begins is null
                    ? TimeProvider.System.GetUtcNow().AddDays(3).ToString("O", System.Globalization.CultureInfo.InvariantCulture)
                    : "2098-01-08T00:00:00Z",
            })).Expect(HttpStatusCode.Created);
        }

        add("/console/{slug}/challenges", ["", "?state=paused"]);
        add("/console/{slug}/challenges/new", ["", "?template=learn-the-basics"]);
        add("/console/{slug}/challenges/{id}", ["@" + live, "@" + draft]);
        add("/console/{slug}/challenges/{id}/answers", ["@" + live]);
        add("/console/{slug}/challenges/{id}/versions", ["@" + live]);
        add("/console/{slug}/challenges/review", ["", "?challenge=" + draft]);
        add("/console/{slug}/completions/{id}", ["@" + way]);
        add("/console/{slug}/rules/new", ["", $"?challenge={live}&stage=1"]);
    }

    private async Task<string> MakeAsync(string template)
    {
        var all = (await demo.Program.GetAsync("/v1/challenges/templates"))["data"].AsArray();
        var text = all.Single(one => one!["id"]!.ToString() == template)!["challenge"]!.DeepClone();
        return (await demo.Program.PostAsync("/v1/challenges", text)).Expect(HttpStatusCode.Created)["id"].ToString();
    }

    private async Task<string> WaitAsync(string challenge)
    {
        var advocate = (await demo.Program.GetAsync("/v1/advocates?limit=2"))["data"][1]!["id"]!.ToString();
        var path = $"/v1/challenges/{challenge}/completions";
        await demo.Program.PostAsync(path, Evidence(advocate, """
            { "answers": [ { "question": 1, "text": "Spreadsheets." }, { "question": 2, "text": "We answer within the hour." } ] }
            """));
        var story = new JsonObject
        {
            ["text"] = string.Join(' ', Enumerable.Repeat("It was slow, and now it is not.", 20)),
            ["consent"] = true,
        };
        return (await demo.Program.PostAsync(path, Evidence(advocate, story.ToJsonString()))).Expect(HttpStatusCode.OK)["id"].ToString();
    }

    private static JsonObject Evidence(string advocate, string evidence) =>
        new() { ["advocate"] = advocate, ["evidence"] = JsonNode.Parse(evidence) };
}
