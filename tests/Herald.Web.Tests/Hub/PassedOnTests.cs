using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.Hub;

/// <summary>A referral that staff gave to another advocate, as its former advocate sees it.</summary>
public sealed class PassedOnTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task He_is_told_that_it_went_to_another_and_what_went_back(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await hub.Program.PostAsync("/v1/rules", JsonNode.Parse(Offer.Rule(Offer.At("won"), Offer.Points(100))));
        var omar = await hub.Story.AdvocateAsync("omar@acme.example");
        var kim = await hub.Story.ReferAsync(hub.Rosa, "kim@globex.example");
        await hub.Story.StageAsync(kim, "won", 129_900);

        using (var watching = await LiveWatch.OpenAsync(hub.Program.Host, hub.Home + "/live", hub.Browser))
        {
            (await hub.Program.PostAsync($"/v1/referrals/{kim}/reassignments", new JsonObject
            {
                ["advocate"] = omar,
                ["reason"] = "Omar knew Kim first.",
            })).Expect(HttpStatusCode.OK);
            var told = "";
            while (!told.Contains("went to another advocate", StringComparison.Ordinal))
                told = await watching.NextAsync();
        }

        var page = (await hub.Browser.GetAsync($"{hub.Home}/referrals/{kim}")).Expect(HttpStatusCode.Gone);
        var words = HubStory.Words(page);
        words.ShouldContain("gave this referral to another advocate");
        words.ShouldContain("100 points");
        words.ShouldNotContain("Omar");
        (await (await hub.Program.AdvocateAsync(omar)).GetAsync($"{hub.Home}/referrals/{kim}")).Expect(HttpStatusCode.OK);
    }
}
