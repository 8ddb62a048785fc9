using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Hub;

/// <summary>Rosa and the challenges of her hub, in few words.</summary>
internal static class QuestStory
{
    public const string Share =
        """{ "title": "Two read it", "kind": "share", "content": "https://shop.northwind.example/news", "clicks": 2 }""";

    /// <summary>A live challenge; <paramref name="more"/> are further fields.</summary>
    public static async Task<string> LiveAsync(this HubStory hub, string name, string stages, string more = "")
    {
        var id = await hub.DraftAsync(name, stages, more);
        await hub.SwitchAsync(id, "launch");
        return id;
    }

    public static async Task<string> DraftAsync(this HubStory hub, string name, string stages, string more = "")
    {
        var json = $$"""{ "name": "{{name}}", "stages": [ {{stages}} ]{{(more.Length > 0 ? ", " + more : "")}} }""";
        return (await hub.Program.PostAsync("/v1/challenges", JsonNode.Parse(json))).Expect(HttpStatusCode.Created)["id"].ToString();
    }

    public static async Task SwitchAsync(this HubStory hub, string challenge, string verb) =>
        (await hub.Program.PostAsync($"/v1/challenges/{challenge}/{verb}")).Expect(HttpStatusCode.OK);

    public static async Task BeginQuestAsync(this HubStory hub, string slug) => (await hub.Browser.SubmitAsync(
        $"{hub.Home}/challenges/{slug}/way", $"{hub.Home}/challenges/{slug}")).Expect(HttpStatusCode.SeeOther);

    /// <summary>Hands something in as the form on the page does; the answer is the redirect, or the page again.</summary>
    public static Task<Answer> HandInAsync(this HubStory hub, string slug, int stage, params IEnumerable<(string, string)> fields) =>
        hub.Browser.SubmitAsync(
            $"{hub.Home}/challenges/{slug}/evidence", $"{hub.Home}/challenges/{slug}",
            [("stage", stage.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. fields]);

    /// <summary>What staff say of what she handed in last.</summary>
    public static async Task JudgeAsync(this HubStory hub, string challenge, string verb, string body = "{}")
    {
        var ways = await hub.Program.GetAsync($"/v1/challenges/{challenge}/completions?state=submitted");
        (await hub.Program.PostAsync($"/v1/completions/{ways["data"][0]!["id"]}/{verb}", JsonNode.Parse(body))).Expect(HttpStatusCode.OK);
    }
}
