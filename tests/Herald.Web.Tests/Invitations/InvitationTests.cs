using System.Net;
using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Herald.Web.Tests.Tracking;

namespace Herald.Web.Tests.Invitations;

/// <summary>What a friend sees of an invitation.</summary>
public sealed class InvitationTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_friend_sees_who_invites_and_one_thing_to_do(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var link = await program.MakeLinkAsync(await program.JoinAsync("Rosa <b>Diaz</b>"));
        using var friend = new Friend(program.Host);

        var page = (await Answer.OfAsync(await friend.OpenAsync(link["invitation_url"].ToString()))).Expect(HttpStatusCode.OK);

        Guest.WordsOf(page).ShouldContain("Rosa invites you to Northwind Circle");
        page.Text.ShouldContain("Accept the invitation</button>");
        page.Text.ShouldContain($"""href="{link["url"]}">have a look around""");
        page.Text.ShouldContain("""<meta name="robots" content="noindex, nofollow""");
        // Tokens are made of letters by chance; a name is not met in them in its own case with its mark.
        page.Text.ShouldNotContain("Diaz", Case.Sensitive);
        page.Text.ShouldNotContain("acme.example");
        page.Message.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await program.ClicksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_weighs_less_than_30_kB_with_its_style()
    {
        var (story, guest) = await InvitedAsync(StoreKind.Sqlite);
        await story.RuleAsync(Offer.At("won"), Offer.Points(250) + ", " + Money(1000));
        using var http = story.Program.Client(null);
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var page = await guest.OpenAsync();

        var weight = page.Text.Length;
        foreach (var sheet in Regex.Matches(page.Text, "rel=\"stylesheet\" href=\"([^\"]+)\"").Select(static link => link.Groups[1].Value))
            weight += (await http.GetByteArrayAsync(new Uri(sheet, UriKind.Relative))).Length;

        weight.ShouldBeInRange(8_000, 30_000);
    }

    [Theory, BothEngines]
    public async Task Both_sides_are_told_what_the_live_rules_give_them(StoreKind kind)
    {
        var (story, guest) = await InvitedAsync(kind);
        await story.RuleAsync(
            Offer.At("won"), Offer.Points(250) + ", " + Money(1000), """ "hold": { "days": 14 }, "caps": { "per_advocate": 10 } """);

        var words = Guest.WordsOf(await guest.OpenAsync());

        words.ShouldContain("You get $10 when you become a customer");
        words.ShouldContain("You can use it 14 days after that.");
        words.ShouldContain("What Rosa gets");
        words.ShouldContain("Rosa gets 250 points when you become a customer");
        words.ShouldContain("Rosa can get it 10 times at most.");
    }

    [Theory, BothEngines]
    public async Task A_rule_for_another_campaign_is_no_offer_on_this_link(StoreKind kind)
    {
        var (story, guest) = await InvitedAsync(kind, campaign: "spring");
        await story.RuleAsync(Offer.At("won"), Money(1000), """ "when": "referral.campaign = \"autumn\"" """);
        await story.RuleAsync(Offer.At("won"), Money(2500), """ "when": "referral.campaign = \"spring\"" """);

        var words = Guest.WordsOf(await guest.OpenAsync());

        words.ShouldContain("You get $25 when you become a customer");
        words.ShouldNotContain("$10 ");
        words.ShouldNotContain("campaign");
    }

    [Theory, BothEngines]
    public async Task A_paused_invitation_says_so_and_still_leads_on(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var link = await program.MakeLinkAsync(await program.JoinAsync());
        await program.PostAsync($"/v1/links/{link["id"]}/pause");

        var page = (await new Guest(program, link["code"].ToString()).OpenAsync()).Expect(HttpStatusCode.OK);

        page.Text.ShouldContain("is not open just now");
        page.Text.ShouldContain($"""href="{link["url"]}">Go to northwind.example""");
        page.Text.ShouldNotContain("<form");
    }

    [Theory]
    [InlineData(""" "period": { "to": "2026-01-01T00:00:00Z" } """, "This offer has ended", "ended on 31 December 2025")]
    [InlineData(""" "period": { "from": "2999-01-01T00:00:00Z" } """, "This offer has not begun yet", "begins on 1 January 2999")]
    public async Task An_offer_out_of_its_period_says_since_when_or_until_when(string period, string title, string when)
    {
        var (story, guest) = await InvitedAsync(StoreKind.Sqlite);
        await story.RuleAsync(Offer.At("won"), Money(1000), period);

        var page = (await guest.OpenAsync()).Expect(HttpStatusCode.OK);

        Guest.WordsOf(page).ShouldContain(title);
        Guest.WordsOf(page).ShouldContain(when);
        page.Text.ShouldNotContain("<form");
        page.Text.ShouldContain("/r/");
    }

    [Theory, BothEngines]
    public async Task An_offer_whose_rules_all_rest_is_not_open_until_one_goes_on(StoreKind kind)
    {
        var (story, guest) = await InvitedAsync(kind);
        var rule = await story.RuleAsync(Offer.At("won"), Money(1000));
        await story.Program.PostAsync($"/v1/rules/{rule}/suspension");

        (await guest.OpenAsync()).Text.ShouldContain("is not open just now");
        await story.Program.DeleteAsync($"/v1/rules/{rule}/suspension");

        Guest.WordsOf(await guest.OpenAsync()).ShouldContain("You get $10");
    }

    [Theory, BothEngines]
    public async Task An_unknown_code_gets_a_page_that_helps(StoreKind kind)
    {
        using var friend = new Friend(await hosts.OfAsync(kind));

        var page = await Answer.OfAsync(
            await friend.OpenAsync("/i/zzz22222222", static request => request.Headers.Add("Accept", "text/html")));

        page.Expect(HttpStatusCode.NotFound).Text.ShouldContain("Ask the person who sent it to you");
    }

    private async Task<(Story Story, Guest Guest)> InvitedAsync(StoreKind kind, string? campaign = null)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var link = await story.Program.MakeLinkAsync(await story.Program.JoinAsync(), campaign);
        return (story, new(story.Program, link["code"].ToString()));
    }

    private static string Money(long cents) => Offer.Money($"\"amount\": {cents}", to: "friend");
}
