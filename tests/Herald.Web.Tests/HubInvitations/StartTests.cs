using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Advocates;
using Herald.Core.HubInvitations;
using Herald.Core.Onboarding;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.HubInvitations;

/// <summary>Coming in by an invitation, and the first steps.</summary>
public sealed class StartTests
{
    private const string Rosa = "rosa@acme.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task An_invitation_opens_the_hub_once_and_looking_at_it_uses_nothing_up(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        await story.DoneAsync(await story.InviteAsync(false, await story.JoinAsync("Rosa Díaz", Rosa)));
        var (link, rosa) = (await story.LinkAsync(Rosa), story.Program.Visitor());
        (await rosa.GetAsync(link)).Expect(HttpStatusCode.OK).Text.ShouldContain("Come in");
        (await rosa.GetAsync(link)).Expect(HttpStatusCode.OK);
        (await rosa.GetAsync(story.Hub)).Status.ShouldNotBe(HttpStatusCode.OK);

        (await rosa.SubmitAsync(link, link)).Expect(HttpStatusCode.SeeOther);
        (await rosa.GetAsync(story.Hub)).Expect(HttpStatusCode.OK);
        var stranger = story.Program.Visitor();
        (await stranger.GetAsync(link)).Expect(HttpStatusCode.Gone);
        (await stranger.SubmitAsync(link, $"{story.Hub}/sign-in")).Expect(HttpStatusCode.Gone);
        (await story.Program.Visitor().GetAsync($"{story.Hub}/invited/none")).Expect(HttpStatusCode.Gone);
        await using var db = host.OpenStore();
        (await db.HubInvitations.SingleAsync(Ct)).OpenedAt.ShouldNotBeNull();
        (await db.HubStarts.SingleAsync(Ct)).Door.ShouldBe(OnboardingDoor.Invitation);
    }

    [Theory, BothEngines]
    public async Task An_invitation_ends_after_two_weeks(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        await story.DoneAsync(await story.InviteAsync(false, await story.JoinAsync("Rosa Díaz", Rosa)));
        var link = await story.LinkAsync(Rosa);
        clock.Advance(HubInvitation.Lifetime);
        (await story.Program.Visitor().GetAsync(link)).Expect(HttpStatusCode.Gone).Text.ShouldContain("Send me a link");
    }

    [Theory, BothEngines]
    public async Task The_first_steps_keep_what_is_answered_and_are_never_shown_twice(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        await LaunchAsync(story.Program, "A long read", 90);
        await LaunchAsync(story.Program, "A quick hello", 5);
        var id = await story.JoinAsync("Rosa Díaz", Rosa);
        var round = await story.InviteAsync(false, id);
        await story.DoneAsync(round);
        var (rosa, start) = (await story.ComeInAsync(Rosa), story.Hub + "/start");

        (await rosa.GetAsync(start)).Text.ShouldContain("Welcome, Rosa");
        await PassAsync(rosa, start, "Welcome", "keep");
        // The same form once more skips nothing.
        await PassAsync(rosa, start, "Welcome", "skip");
        (await rosa.GetAsync(start)).Text.ShouldContain("What do you like?");
        await PassAsync(rosa, start, "Profile", "keep", ("interests", "reviews"), ("channels", "nonsense"), ("motives", "helping"));
        await PassAsync(rosa, start, "Consents", "keep", ("friends_see", "program"), ("boards", "off"));
        (await rosa.GetAsync(start)).Text.ShouldContain("A quick hello");
        var last = await PassAsync(rosa, start, "Challenge", "keep");
        last.ShouldStartWith(story.Hub + "/challenges/");
        rosa.PathOf((await rosa.GetAsync(start)).Expect(HttpStatusCode.SeeOther)).ShouldBe(story.Hub);

        await using var db = host.OpenStore();
        var said = await db.AdvocateProfiles.SingleAsync(Ct);
        said.Interests.ShouldBe(["reviews"]);
        said.Channels.ShouldBeEmpty();
        said.Motives.ShouldBe(["helping"]);
        var advocate = await db.Advocates.SingleAsync(Ct);
        advocate.FriendsSee.ShouldBe(FriendsSee.Program);
        advocate.OffBoardsAt.ShouldNotBeNull();
        (await story.Program.GetAsync($"/v1/invitation-rounds/{round}/progress"))["answered"]!.GetValue<int>().ShouldBe(1);
        var person = (await (await story.ManagerAsync()).GetAsync($"/console/{story.Program.Slug}/advocates/{id}")).Text;
        person.ShouldContain("reviews");
        (await rosa.GetAsync($"{story.Hub}/profile/data.json")).Text.ShouldContain("helping");
    }

    [Theory, BothEngines]
    public async Task Who_skips_or_goes_right_in_is_asked_nothing_again(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        await story.DoneAsync(await story.InviteAsync(
            false, await story.JoinAsync("Rosa Díaz", Rosa), await story.JoinAsync("Kim Park", "kim@acme.example")));
        var (rosa, start) = (await story.ComeInAsync(Rosa), story.Hub + "/start");
        (await PassAsync(rosa, start, "Welcome", "leave")).ShouldBe(story.Hub);
        var kim = await story.ComeInAsync("kim@acme.example");
        foreach (var step in new[] { "Welcome", "Profile", "Consents" })
            (await PassAsync(kim, start, step, "skip")).ShouldBe(start);
        (await PassAsync(kim, start, "Challenge", "skip")).ShouldBe(story.Hub);

        rosa.PathOf((await rosa.GetAsync(start)).Expect(HttpStatusCode.SeeOther)).ShouldBe(story.Hub);
        await using var db = host.OpenStore();
        (await db.HubStarts.CountAsync(static row => row.EndedAt != null, Ct)).ShouldBe(2);
        (await db.AdvocateProfiles.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task What_one_likes_can_be_changed_in_the_profile(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        var rosa = await story.Program.AdvocateAsync(await story.JoinAsync("Rosa Díaz", Rosa));
        foreach (var motive in new[] { "people", "rewards" })
        {
            (await rosa.SubmitAsync($"{story.Hub}/profile/likes", $"{story.Hub}/profile", ("motives", motive)))
                .Expect(HttpStatusCode.SeeOther);
        }

        await using var db = host.OpenStore();
        (await db.AdvocateProfiles.SingleAsync(Ct)).Motives.ShouldBe(["rewards"]);
    }

    private static async Task<string> PassAsync(
        Visitor visitor, string start, string step, string wish, params (string Name, string Value)[] answers) =>
        visitor.PathOf((await visitor.SubmitAsync(start, start, [("step", step), ("do", wish), .. answers]))
            .Expect(HttpStatusCode.SeeOther));

    private static async Task LaunchAsync(ProgramDriver program, string name, int minutes)
    {
        var id = (await program.PostAsync("/v1/challenges", new JsonObject
        {
            ["name"] = name,
            ["effort_minutes"] = minutes,
            ["stages"] = new JsonArray(new JsonObject { ["title"] = "Do it", ["kind"] = "story" }),
        })).Expect(HttpStatusCode.Created)["id"].ToString();
        (await program.PostAsync($"/v1/challenges/{id}/launch")).Expect(HttpStatusCode.OK);
    }
}
