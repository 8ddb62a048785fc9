using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;

namespace Herald.Web.Tests.Advocates;

/// <summary>What an advocate did in the hub, and what he lets others see, on his page in the console.</summary>
public sealed class PersonPathTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task His_page_tells_his_way_through_the_hub_and_his_consents(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = (await story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "rosa@acme.example",
            ["name"] = "Rosa Díaz",
            ["locale"] = "es-ES",
            ["time_zone"] = "Europe/Madrid",
        })).Expect(HttpStatusCode.Created)["id"].ToString();
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);
        await story.TextAsync(challenge, rosa);
        var badge = (await story.Program.PostAsync("/v1/badges", new JsonObject { ["name"] = "On stage", ["about"] = "A talk." }))
            .Expect(HttpStatusCode.Created)["id"];
        (await story.Program.PostAsync($"/v1/badges/{badge}/awards", new JsonObject { ["advocate"] = rosa, ["note"] = "The talk" }))
            .Expect(HttpStatusCode.Created);
        var manager = await story.Program.StaffAsync(StaffRole.Manager);

        var page = (await manager.GetAsync($"/console/{story.Program.Slug}/advocates/{rosa}")).Expect(HttpStatusCode.OK);

        var words = HubStory.Words(page);
        words.ShouldContain("Badges On stage");
        words.ShouldContain("Challenges 0 times completed");
        words.ShouldContain("Tell your story waits for review");
        words.ShouldContain("Language Spanish (Spain) Time zone Europe/Madrid Friends see the first name Leaderboards shown");
        words.ShouldContain("Earned the badge On stage");
        page.Text.ShouldContain($"/console/{story.Program.Slug}/badges/{badge}");
    }
}
