using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Challenges;

public sealed class TemplateTests(Hosts hosts)
{
    private static readonly string[] Kinds =
        ["answer", "beta", "custom", "feedback", "follow", "introduce", "meetup", "read", "refer", "review", "share", "story", "upload"];

    [Theory, BothEngines]
    public async Task Each_template_makes_a_challenge_as_it_is(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var templates = (await story.Program.GetAsync("/v1/challenges/templates")).Expect(HttpStatusCode.OK)["data"].AsArray();

        templates.Count.ShouldBeGreaterThanOrEqualTo(12);
        templates.SelectMany(static one => one!["challenge"]!["stages"]!.AsArray()).Select(static stage => stage!["kind"]!.ToString())
            .Distinct().Order(StringComparer.Ordinal).ShouldBe(Kinds);
        foreach (var template in templates)
        {
            template!["id"]!.ToString().ShouldMatch("^[a-z][a-z-]+$");
            var made = await story.Program.SendAsync(HttpMethod.Post, "/v1/challenges", template["challenge"]!.ToJsonString());
            made.Expect(HttpStatusCode.Created)["name"].ToString().ShouldBe(template["challenge"]!["name"]!.ToString());
            template["challenge"]!["stages"]!.AsArray().ShouldAllBe(static stage => stage!["give"]!.AsArray().Count > 0);
        }
    }
}
