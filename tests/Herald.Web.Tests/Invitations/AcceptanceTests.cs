using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Herald.Web.Tests.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Invitations;

/// <summary>A friend leaves his details: a referral follows, and a page of his own.</summary>
public sealed class AcceptanceTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Accepting_submits_a_referral_of_the_links_advocate_campaign_and_channel(StoreKind kind)
    {
        var (story, advocate, guest) = await InvitedAsync(kind);
        using var reader = new Friend(story.Program.Host);
        var click = await reader.FollowAsync(guest.Path[3..]);
        guest.Browser.Keep("herald_click", click);

        var own = await guest.AcceptAsync(("phone", "+1 555 010 2030"), ("company", "Globex"));

        own.ShouldStartWith(guest.Path + "/yours/");
        var referral = (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Single()!;
        referral["advocate"]!.ToString().ShouldBe(advocate);
        (referral["campaign"]!.ToString(), referral["channel"]!.ToString()).ShouldBe(("spring", "mail"));
        (referral["friend"]!["name"]!.ToString(), referral["friend"]!["email"]!.ToString(), referral["friend"]!["company"]!.ToString())
            .ShouldBe(("Kim Larsen", "kim@globex.example", "Globex"));
        await using var db = story.Program.Host.OpenStore();
        var kept = await db.Acceptances.SingleAsync(row => row.ProgramId == story.Program.Id);
        kept.ClickId!.Value.ToString().ShouldBe(click);
        kept.ReferralId.ToString().ShouldBe(referral["id"]!.ToString());
        own.ShouldNotContain(kept.TokenHash);
    }

    [Theory, BothEngines]
    public async Task The_very_words_that_were_agreed_to_are_kept(StoreKind kind)
    {
        var (story, _, guest) = await InvitedAsync(kind);
        var form = await guest.FillInAsync();
        await guest.SendAsync(form);

        await using var db = story.Program.Host.OpenStore();
        var kept = await db.Acceptances.SingleAsync(row => row.ProgramId == story.Program.Id);

        kept.ConsentVersion.ShouldBe(form["consent_version"]);
        Guest.WordsOf(await new Guest(story.Program, guest.Path[3..]).OpenAsync()).ShouldContain(kept.ConsentText);
        kept.ConsentText.ShouldStartWith("I agree that Northwind Circle keeps these details");
    }

    [Theory]
    [InlineData("name", " ", "Tell us your name.")]
    [InlineData("email", "", "Tell us your e-mail address.")]
    [InlineData("email", "kim(at)globex", "This is no e-mail address.")]
    [InlineData("phone", "12", "A phone number has 7 to 15 digits.")]
    [InlineData("consent", "", "Without this we may not keep your details.")]
    [InlineData("consent_version", "1-000000000000", "These words have changed since you opened the page.")]
    [InlineData("ticket", "short", "The page was not loaded whole.")]
    [InlineData("company", "line\u0007", "Control characters are not taken.")]
    public async Task What_is_to_be_mended_is_said_at_its_field_and_what_was_written_stays(string field, string value, string words)
    {
        var (story, _, guest) = await InvitedAsync(StoreKind.Sqlite);

        var page = (await guest.TryAsync(("company", "Globex"), (field, value))).Expect(HttpStatusCode.UnprocessableEntity);

        Guest.WordsOf(page).ShouldContain(words);
        Guest.WordsOf(page).ShouldContain("This is not sent yet.");
        if (field != "name")
            page.Text.ShouldContain("value=\"Kim Larsen\"");
        if (field is not "company" and not "ticket")
            page.Text.ShouldContain("value=\"Globex\"");
        if (field != "ticket" && field != "consent_version")
            page.Text.ShouldContain($"field-{field}-fault");
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_form_that_is_sent_32_times_at_once_makes_one_referral_and_leads_to_one_page(StoreKind kind)
    {
        var (story, advocate, guest) = await InvitedAsync(kind);
        await story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        var form = await guest.FillInAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => guest.SendAsync(form)));

        answers.Select(answer => guest.Browser.PathOf(answer.Expect(HttpStatusCode.SeeOther))).Distinct().Count().ShouldBe(1);
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Count.ShouldBe(1);
        (await story.PointsAsync(advocate)).Available.ShouldBe(100);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Who_comes_back_in_the_same_browser_is_led_to_his_page(StoreKind kind)
    {
        var (_, _, guest) = await InvitedAsync(kind);
        var own = await guest.AcceptAsync();

        var page = await guest.OpenAsync();

        page.Text.ShouldContain($"href=\"{own}\"");
        (await guest.AcceptAsync(("name", "Kim"))).ShouldBe(own);
    }

    [Theory, BothEngines]
    public async Task A_friend_who_was_referred_before_is_led_on_and_strangers_learn_nothing_of_him(StoreKind kind)
    {
        var (story, advocate, guest) = await InvitedAsync(kind);
        await story.RuleAsync(Offer.At("won"), Offer.Points("\"amount\": 500", to: "friend"));
        var referral = await story.ReferAsync(advocate, "kim@globex.example");
        await story.StageAsync(referral, "won", 5_000);

        var own = await guest.AcceptAsync();
        var page = Guest.WordsOf((await guest.Browser.GetAsync(own)).Expect(HttpStatusCode.OK));

        page.ShouldContain("You accepted Rosa’s invitation");
        page.ShouldNotContain("became a customer");
        page.ShouldContain("Not yet");
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Count.ShouldBe(1);
        await using var db = story.Program.Host.OpenStore();
        var letter = await db.Mails.SingleAsync(row => row.ProgramId == story.Program.Id && row.Recipient == "kim@globex.example");
        var mailed = letter.Text!.Split('\n').Single(static line => line.Contains("/yours/", StringComparison.Ordinal));
        Guest.WordsOf(await guest.Browser.GetAsync(new Uri(mailed).AbsolutePath)).ShouldContain("You became a customer");
    }

    [Theory, BothEngines]
    public async Task Another_address_with_a_known_phone_number_is_mailed_nothing(StoreKind kind)
    {
        var (story, _, guest) = await InvitedAsync(kind);
        await guest.AcceptAsync(("phone", "+1 555 010 2030"));
        var stranger = new Guest(story.Program, guest.Path[3..]);

        await stranger.AcceptAsync(("email", "other@initech.example"), ("phone", "15550102030"));

        await using var db = story.Program.Host.OpenStore();
        (await db.Mails.Where(row => row.ProgramId == story.Program.Id).Select(static row => row.Recipient).ToListAsync())
            .ShouldBe(["kim@globex.example"]);
    }

    [Theory, BothEngines]
    public async Task An_advocate_cannot_invite_himself(StoreKind kind)
    {
        var (story, advocate, guest) = await InvitedAsync(kind);
        var email = (await story.Program.GetAsync($"/v1/advocates/{advocate}"))["email"].ToString();

        var page = (await guest.TryAsync(("email", email))).Expect(HttpStatusCode.UnprocessableEntity);

        Guest.WordsOf(page).ShouldContain("An invitation is for somebody else");
        page.Text.ShouldNotContain("same_email");
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_friend_of_the_advocates_company_is_taken_and_flagged(StoreKind kind)
    {
        var (story, _, guest) = await InvitedAsync(kind);

        await guest.AcceptAsync(("email", "colleague@acme.example"));

        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Single()!["flags"]!.AsArray()
            .Select(static flag => flag!.ToString()).ShouldBe(["same_company"]);
    }

    [Theory, BothEngines]
    public async Task A_machine_that_fills_in_everything_is_thanked_and_nothing_is_kept(StoreKind kind)
    {
        var (story, _, guest) = await InvitedAsync(kind);

        var path = await guest.AcceptAsync(("website", "https://spam.example"));

        Guest.WordsOf((await guest.Browser.GetAsync(path)).Expect(HttpStatusCode.OK)).ShouldContain("Thank you");
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().ShouldBeEmpty();
        await using var db = story.Program.Host.OpenStore();
        (await db.Acceptances.AnyAsync(row => row.ProgramId == story.Program.Id)).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task An_invitation_that_rests_takes_no_form(StoreKind kind)
    {
        var (story, _, guest) = await InvitedAsync(kind);
        var form = await guest.FillInAsync();
        var rule = await story.RuleAsync(Offer.At("won"), Offer.Points(100));
        await story.Program.PostAsync($"/v1/rules/{rule}/suspension");

        guest.Browser.PathOf((await guest.SendAsync(form)).Expect(HttpStatusCode.SeeOther)).ShouldBe(guest.Path);
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var (_, _, guest) = await InvitedAsync(StoreKind.Sqlite);
        var form = await guest.FillInAsync(("form_token", "forged"));

        (await guest.SendAsync(form)).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_sends_forms_without_end_is_told_to_wait()
    {
        await using var host = await HeraldHost.StartAsync(StoreKind.Sqlite, requestsPerSecond: 3);
        var program = await ProgramDriver.NewAsync(host);
        var guest = new Guest(program, await program.CodeAsync());
        var form = await guest.FillInAsync();

        var answers = new List<Answer>();
        for (var sent = 0; sent < 12; sent++)
            answers.Add(await guest.SendAsync(form));

        answers.Take(6).ShouldAllBe(static answer => answer.Status == HttpStatusCode.SeeOther);
        answers[^1].Expect(HttpStatusCode.TooManyRequests);
        (await guest.OpenAsync()).Expect(HttpStatusCode.OK);
    }

    private async Task<(Story Story, string Advocate, Guest Guest)> InvitedAsync(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var advocate = await story.Program.JoinAsync();
        var link = await story.Program.MakeLinkAsync(advocate, "spring", "mail");
        return (story, advocate, new(story.Program, link["code"].ToString()));
    }
}
