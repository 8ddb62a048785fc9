using System.Net;
using Herald.Web.Rewards;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Herald.Web.Tests.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Invitations;

/// <summary>The page of a friend's own: how it stands, in words, and his benefit.</summary>
public sealed class YoursTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task It_is_nobody_elses_business(StoreKind kind)
    {
        var (_, guest) = await InvitedAsync(await hosts.OfAsync(kind));

        var answer = (await guest.Browser.GetAsync(await guest.AcceptAsync())).Expect(HttpStatusCode.OK);

        answer.Message.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Message.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
        answer.Message.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Text.ShouldContain("noindex, nofollow");
        answer.Text.ShouldNotContain("og:");
        answer.Text.ShouldNotContain("Kim");
        answer.Text.ShouldNotContain("globex");
        answer.Text.ShouldContain($"/r/{guest.Path[3..]}\">Go on to northwind.example");
    }

    [Theory, BothEngines]
    public async Task A_token_that_nobody_was_given_or_of_another_invitation_leads_nowhere(StoreKind kind)
    {
        var (story, guest) = await InvitedAsync(await hosts.OfAsync(kind));
        var own = await guest.AcceptAsync();
        var other = await story.Program.CodeAsync();

        (await guest.Browser.GetAsync(own[..^1] + (own[^1] == 'A' ? 'B' : 'A'))).Expect(HttpStatusCode.NotFound);
        (await guest.Browser.GetAsync(guest.Path + "/yours/short")).Expect(HttpStatusCode.NotFound);
        (await guest.Browser.GetAsync(own.Replace(guest.Path, "/i/" + other, StringComparison.Ordinal))).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task It_tells_the_way_of_the_referral_in_words(StoreKind kind)
    {
        var (story, guest) = await InvitedAsync(await hosts.OfAsync(kind));
        var own = await guest.AcceptAsync();
        var referral = (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Single()!["id"]!.ToString();

        (await WordsAsync(guest, own)).ShouldContain("Northwind Circle gets in touch with you");
        await story.StageAsync(referral, "qualified");
        (await WordsAsync(guest, own)).ShouldContain("Northwind Circle found that it fits");
        await story.StageAsync(referral, "opportunity", 5_000);
        (await WordsAsync(guest, own)).ShouldContain("You began to talk about an offer");
        await story.StageAsync(referral, "won", 5_000);
        (await WordsAsync(guest, own)).ShouldContain("You became a customer");
        await story.StageAsync(referral, "lost", more: new() { ["reason"] = "Bought from Initech, said their chief" });
        var ended = await WordsAsync(guest, own);
        ended.ShouldContain("No deal came of it this time.");
        ended.ShouldNotContain("Initech");
    }

    [Theory, BothEngines]
    public async Task A_benefit_is_promised_then_pending_until_a_day_then_his(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var (story, guest) = await InvitedAsync(host);
        await story.RuleAsync(Offer.At("won"), Offer.Money("\"amount\": 1000", to: "friend"), """ "hold": { "days": 14 } """);
        var own = await guest.AcceptAsync();
        var referral = (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Single()!["id"]!.ToString();

        (await WordsAsync(guest, own)).ShouldMatch("You get \\$10 when you become a customer.*Not yet");
        await story.StageAsync(referral, "won", 5_000);
        (await WordsAsync(guest, own)).ShouldMatch("Pending.*You can use it from 15 March 2026 on\\.");
        clock.Advance(TimeSpan.FromDays(15));
        await host.Services.GetRequiredService<ReleaseRewards>().RunOnceAsync(CancellationToken.None);

        var words = await WordsAsync(guest, own);
        words.ShouldMatch("\\$10.*Yours");
        words.ShouldNotContain("Not yet");
    }

    [Theory, BothEngines]
    public async Task A_code_stands_there_to_copy_as_soon_as_the_pool_has_one(StoreKind kind)
    {
        var (story, guest) = await InvitedAsync(await hosts.OfAsync(kind));
        await story.RuleAsync(Offer.At("submitted"), Offer.Code("welcome"));
        var own = await guest.AcceptAsync();

        (await WordsAsync(guest, own)).ShouldContain("Your code is being made ready.");
        await story.AddCodesAsync("welcome", "HELLO-KIM");

        (await guest.Browser.GetAsync(own)).Text.ShouldContain("<code class=\"pick\">HELLO-KIM</code>");
    }

    [Theory, BothEngines]
    public async Task What_waits_for_a_stage_says_for_which_and_what_was_taken_back_says_so(StoreKind kind)
    {
        var (story, guest) = await InvitedAsync(await hosts.OfAsync(kind));
        await story.RuleAsync(
            Offer.At("submitted"), Offer.Points("\"amount\": 50", to: "friend"), """ "hold": { "until_stage": "won" } """);
        var own = await guest.AcceptAsync();
        var referral = (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Single()!["id"]!.ToString();

        (await WordsAsync(guest, own)).ShouldContain("You can use it once you become a customer.");
        await story.StageAsync(referral, "disqualified");

        (await WordsAsync(guest, own)).ShouldMatch("Taken back.*no longer stands");
    }

    private static async Task<string> WordsAsync(Guest guest, string own) =>
        Guest.WordsOf((await guest.Browser.GetAsync(own)).Expect(HttpStatusCode.OK));

    private static async Task<(Story Story, Guest Guest)> InvitedAsync(HeraldHost host)
    {
        var story = await Story.BeginAsync(host);
        var link = await story.Program.MakeLinkAsync(await story.Program.JoinAsync());
        return (story, new(story.Program, link["code"].ToString()));
    }
}
