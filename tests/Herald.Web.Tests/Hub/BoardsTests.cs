using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Standings;

namespace Herald.Web.Tests.Hub;

public sealed class BoardsTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task He_sees_who_leads_and_where_he_stands(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var story = await BoardStory.BeginAsync(hub.Story);
        (await hub.ReadAsync()).ShouldContain("Leaderboards All of them You are not on it yet");
        var kim = await story.JoinAsync("Kim Lo");
        await story.EarnAsync(kim, 1_240);
        await story.ReadsAsync("1 Kim L. 1240", "points?period=month");

        var page = await hub.ReadAsync("/leaderboards");

        page.ShouldContain("You are not on it yet");
        page.ShouldContain("1 Kim L. 1,240");
        (await hub.ReadAsync("/leaderboards?by=closed-value&period=all")).ShouldContain("1 Kim L. $1,240");
        (await hub.ReadAsync("/leaderboards?by=referrals-won&period=week")).ShouldContain("Customers won 1 Kim L. 1");
        (await hub.ReadAsync("/leaderboards?by=nonsense&period=2099-01")).ShouldContain("1 Kim L. 1,240");
        var kims = await story.Program.AdvocateAsync(kim);
        HubStory.Words((await kims.GetAsync(hub.Home + "/leaderboards")).Expect(HttpStatusCode.OK)).ShouldContain("You are 1st of 1.");
    }

    [Theory, BothEngines]
    public async Task Who_leaves_the_boards_is_shown_nowhere_until_he_comes_back(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var story = await BoardStory.BeginAsync(hub.Story);
        var (kim, lee) = (await story.JoinAsync("Kim Lo"), await story.JoinAsync("Lee Fu"));
        await story.EarnAsync(kim, 30);
        await story.EarnAsync(lee, 20);
        await story.ReadsAsync("1 Kim L. 30, 2 Lee F. 20");
        var kims = await story.Program.AdvocateAsync(kim);

        await ChooseAsync(kims, hub.Home, "off");

        await story.ReadsAsync("1 Lee F. 20");
        HubStory.Words(await kims.GetAsync(hub.Home + "/leaderboards?period=all")).ShouldContain("You have chosen not to be shown here.");
        (await kims.GetAsync(hub.Home + "/profile/data.json")).Json!["off_leaderboards_since"].ShouldNotBeNull();

        await ChooseAsync(kims, hub.Home, "on");

        await story.ReadsAsync("1 Kim L. 30, 2 Lee F. 20");
    }

    private static async Task ChooseAsync(Visitor advocate, string home, string boards) =>
        (await advocate.SubmitAsync(home + "/profile", null, ("name", "Kim Lo"), ("locale", ""), ("time_zone", ""), ("boards", boards)))
            .Expect(HttpStatusCode.SeeOther);
}
