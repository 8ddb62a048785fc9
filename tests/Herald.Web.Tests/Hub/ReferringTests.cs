using System.Net;
using Herald.Core.Messages;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Invitations;
using Herald.Web.Tests.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Hub;

public sealed class ReferringTests(Hosts hosts)
{
    private static readonly (string, string)[] Kim =
    [
        ("name", "Kim Lee"), ("email", "kim@globex.example"), ("phone", "+1 555 0100"), ("company", "Globex"),
        ("knows", "We worked together.\nAt Acme."),
    ];

    [Theory, BothEngines]
    public async Task A_friend_is_referred_by_form_with_his_consent_in_the_words_that_stood_there(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        await story.Story.RuleAsync(Offer.At("won"), Offer.Points(900));
        await NameAsync(story, Kim);
        (await story.ReadAsync("/refer/how")).ShouldContain("Kim Lee, Globex, kim@globex.example, +1 555 0100");

        var done = await HowAsync(story, ("way", "form"), ("agreed", "true"));

        var page = HubStory.Words((await story.Browser.FollowAsync(done)).Expect(HttpStatusCode.OK));
        page.ShouldContain("Thank you. Kim is referred.");
        page.ShouldContain("Northwind Circle makes contact with Kim and says that it comes from you.");
        page.ShouldContain("You referred Kim 100 points, yours");
        page.ShouldContain("Northwind Circle gets in touch with Kim");
        page.ShouldNotContain("sales@northwind.example");
        page.ShouldContain("When Kim becomes a customer 900 points");
        var referral = (await story.Program.GetAsync("/v1/referrals"))["data"][0]!;
        referral["introduction"]!.ToString().ShouldBe("form");
        referral["note"]!.ToString().ShouldBe("We worked together.\nAt Acme.");
        referral["friend"]!["company"]!.ToString().ShouldBe("Globex");
        await using var db = story.Program.Host.OpenStore();
        (await db.FriendAgreements.SingleAsync(row => row.ProgramId == story.Program.Id)).Words
            .ShouldBe("I have asked Kim, who agrees that Northwind Circle gets these details and makes contact about this referral.");
        (await MailsAsync(story)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_warm_introduction_goes_out_in_his_own_words_with_the_rep_in_copy_and_says_what_he_gets(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        await story.Story.RuleAsync(
            Offer.At("won"), Offer.Points(900), "\"when\": \"referral.introduction = \\\"email\\\"\"");
        await NameAsync(story, Kim);
        var how = await story.ReadAsync("/refer/how");
        how.ShouldContain("The sender shown is “Rosa Díaz via Northwind Circle”; the answer comes to rosa@acme.example.");
        how.ShouldContain("Send Northwind Circle a copy");
        how.ShouldNotContain("sales@northwind.example");

        var done = await HowAsync(
            story, ("way", "email"), ("subject", "Kim, meet Northwind"), ("words", "Dear Kim,\nmeet them."), ("copy", "true"),
                ("agreed", "true"));

        HubStory.Words(await story.Browser.FollowAsync(done)).ShouldContain("Your e-mail is on its way to Kim");
        var mail = (await MailsAsync(story)).ShouldHaveSingleItem();
        (mail.Recipient, mail.RecipientName, mail.ReplyTo, mail.Copy, mail.Subject, mail.Kind).ShouldBe(
            ("kim@globex.example", "Kim Lee", "rosa@acme.example", "sales@northwind.example", "Kim, meet Northwind", "introduction"));
        mail.Text.ShouldStartWith("Dear Kim,\nmeet them.\n\nHave a look: http");
        mail.Text.ShouldContain("\n\nI get 100 points for this introduction, and 900 points when you become a customer.\n\n");
        mail.Text.ShouldContain("Your answer goes to Rosa Díaz (rosa@acme.example). Northwind Circle has a copy and knows about you.");
        mail.Text.ShouldContain("This is not a mailing list: you get nothing further from it unless Rosa writes again");
        mail.SenderName.ShouldBe("Rosa Díaz via Northwind Circle");
    }

    [Theory, BothEngines]
    public async Task An_introduction_is_written_in_the_language_of_who_introduces(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind, "de-DE");
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        await NameAsync(story, Kim);
        (await story.ReadAsync("/refer/how")).ShouldContain("Hallo Kim, ich möchte dir Northwind Circle vorstellen.");

        var done = await HowAsync(
            story, ("way", "email"), ("subject", "Kim"), ("words", "Lieber Kim"), ("copy", "true"), ("agreed", "true"));

        HubStory.Words(await story.Browser.FollowAsync(done)).ShouldContain("Danke. Kim ist empfohlen.");
        var text = (await MailsAsync(story)).ShouldHaveSingleItem().Text!;
        text.ShouldStartWith("Lieber Kim\n\nSchau es dir an: http");
        text.ShouldContain("\n\nIch bekomme 100 points für diese Vorstellung.\n\n--\nRosa Díaz hat das im Hub von Northwind Circle");
        text.ShouldContain("Das ist kein Newsletter: Du bekommst nichts Weiteres, außer Rosa schreibt dir noch einmal.");
    }

    [Theory, BothEngines]
    public async Task By_phone_the_rep_learns_when_to_call(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await NameAsync(story, ("name", "Kim"), ("phone", "+1 555 0100"));

        (await HowAsync(story, ("way", "phone"), ("call", "weekday mornings"), ("agreed", "true"))).Expect(HttpStatusCode.SeeOther);

        var referral = (await story.Program.GetAsync("/v1/referrals"))["data"][0]!;
        referral["introduction"]!.ToString().ShouldBe("phone");
        referral["note"]!.ToString().ShouldBe("Good time to call: weekday mornings");
    }

    [Theory, BothEngines]
    public async Task Without_consent_nobody_is_referred_and_what_was_typed_stays(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await NameAsync(story, Kim);

        var refused = (await HowAsync(story, ("way", "email"), ("subject", "Meet them"), ("words", "Dear Kim"))).Expect(
            HttpStatusCode.UnprocessableEntity);

        HubStory.Words(refused).ShouldContain("The agreement: Please ask first. Nobody is contacted who did not agree to it.");
        HubStory.Words(refused).ShouldContain("Dear Kim");
        refused.Text.ShouldContain("value=\"Meet them\"");
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().ShouldBeEmpty();
        (await MailsAsync(story)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Who_presses_twice_or_goes_back_is_led_to_the_referral_that_was_made(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await NameAsync(story, Kim);
        var form = new[] { ("way", "form"), ("agreed", "true") };
        var made = (await HowAsync(story, form)).Expect(HttpStatusCode.SeeOther).Message.Headers.Location;

        var again = (await story.Browser.SubmitAsync(story.Home + "/refer/how", story.Home + "/refer", form))
            .Expect(HttpStatusCode.SeeOther);
        var back = (await story.Browser.GetAsync(story.Home + "/refer/how")).Expect(HttpStatusCode.SeeOther);

        again.Message.Headers.Location.ShouldBe(made);
        back.Message.Headers.Location.ShouldBe(made);
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Count.ShouldBe(1);
        // Nor is it made twice where the second press leaves before the first is answered.
        await NameAsync(story, ("name", "Omar"), ("email", "omar@globex.example"));
        var draft = story.Browser.Cookies["herald.draft.friend"];
        var first = (await HowAsync(story, form)).Expect(HttpStatusCode.SeeOther).Message.Headers.Location;
        story.Browser.Keep("herald.draft.friend", draft);
        (await HowAsync(story, form)).Expect(HttpStatusCode.SeeOther).Message.Headers.Location.ShouldBe(first);
        // The next friend begins with an empty page.
        (await story.ReadAsync("/refer")).ShouldNotContain("Kim");
        await NameAsync(story, ("name", "Lena"), ("email", "lena@globex.example"));
        (await story.ReadAsync("/refer/how")).ShouldContain("Refer Lena");
    }

    [Theory, BothEngines]
    public async Task What_was_written_for_one_friend_is_not_sent_to_another_who_was_typed_in_a_second_window(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await NameAsync(story, Kim);
        var mark = Guest.Hidden(await story.PageAsync("/refer/how"), "friend");
        var kim = new[] { ("friend", mark), ("way", "email"), ("subject", "Kim"), ("words", "Dear Kim"), ("agreed", "true") };

        await NameAsync(story, ("name", "Lena"), ("email", "lena@globex.example"));
        var beforeLena = (await HowAsync(story, kim)).Expect(HttpStatusCode.SeeOther);
        (await HowAsync(story, ("way", "form"), ("agreed", "true"))).Expect(HttpStatusCode.SeeOther);
        var afterLena =
            (await story.Browser.SubmitAsync(story.Home + "/refer/how", story.Home + "/refer", kim)).Expect(HttpStatusCode.SeeOther);

        beforeLena.Message.Headers.Location!.OriginalString.ShouldBe(story.Home + "/refer");
        afterLena.Message.Headers.Location!.OriginalString.ShouldBe(story.Home + "/refer");
        (await story.Browser.FollowAsync(afterLena)).Text.ShouldContain("Nothing was sent.");
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Count.ShouldBe(1);
        (await MailsAsync(story)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_friend_of_whom_too_little_or_nonsense_is_told_comes_back_with_what_was_typed(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);

        var bare = (await NameAsync(story, ("name", "Kim Lee"))).Expect(HttpStatusCode.UnprocessableEntity);
        var wrong = (await NameAsync(story, ("email", "kim at globex"), ("phone", "12"))).Expect(HttpStatusCode.UnprocessableEntity);

        HubStory.Words(bare).ShouldContain("E-mail: Give an e-mail address or a phone number, so that somebody can get in touch.");
        bare.Text.ShouldContain("value=\"Kim Lee\"");
        HubStory.Words(wrong).ShouldContain("Name: This is needed.");
        HubStory.Words(wrong).ShouldContain("An e-mail address is expected, such as kim@example.com.");
        HubStory.Words(wrong).ShouldContain("A phone number of 7 to 15 digits is expected.");
        (await story.Browser.GetAsync(story.Home + "/refer/how")).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task Oneself_and_a_friend_referred_before_are_explained_kindly(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        var kim = await story.Story.ReferAsync(story.Rosa, "kim@globex.example");

        var self = (await NameAsync(story, ("name", "Me"), ("email", "Rosa+2@acme.example"))).Expect(HttpStatusCode.UnprocessableEntity);
        var again =
            (await NameAsync(story, ("name", "Kim Lee"), ("email", "KIM@globex.example"))).Expect(HttpStatusCode.UnprocessableEntity);

        HubStory.Words(self).ShouldContain("These are your own details. Refer somebody else");
        HubStory.Words(again).ShouldContain("Kim is among your referrals already. One friend counts once");
        again.Text.ShouldContain($"href=\"{story.Home}/referrals/{kim}\"");
    }

    [Theory, BothEngines]
    public async Task Twenty_introductions_go_out_by_mail_within_a_day(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        foreach (var number in Enumerable.Range(1, 20))
            await story.Story.ReferAsync(story.Rosa, $"friend{number}@globex.example", "email");
        await NameAsync(story, Kim);
        var mail = new[] { ("way", "email"), ("subject", "Kim"), ("words", "Dear Kim"), ("agreed", "true") };

        var refused = (await HowAsync(story, mail)).Expect(HttpStatusCode.UnprocessableEntity);

        HubStory.Words(refused).ShouldContain("You have introduced 20 people by e-mail within a day, which is as many as go out.");
        story.Clock!.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await NameAsync(story, Kim);
        (await HowAsync(story, mail)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task What_was_done_for_another_advocate_is_not_shown(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        var omar = await story.Story.AdvocateAsync("omar@acme.example");
        var lena = await story.Story.ReferAsync(omar, "lena@globex.example");

        (await story.Browser.GetAsync($"{story.Home}/refer/{lena}")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task What_is_told_in_any_script_is_kept_until_the_next_step(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        var knows = Words(600);

        (await NameAsync(story, ("name", "金"), ("email", "kim@globex.example"), ("knows", knows))).Expect(HttpStatusCode.SeeOther);
        (await HowAsync(story, ("way", "form"), ("agreed", "true"))).Expect(HttpStatusCode.SeeOther);

        (await story.Program.GetAsync("/v1/referrals"))["data"][0]!["note"]!.ToString().ShouldBe(knows);
    }

    [Theory, BothEngines]
    public async Task What_does_not_fit_into_a_browser_comes_back_with_the_way_out(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);

        var refused = (await NameAsync(story, ("name", "金"), ("email", "kim@globex.example"), ("knows", Words(1_500))))
            .Expect(HttpStatusCode.UnprocessableEntity);

        HubStory.Words(refused).ShouldContain("This is more than can be kept until the next step. Say it in fewer words.");
        story.Browser.Cookies.Keys.ShouldNotContain("herald.draft.friend");
        // And who goes on without it is told.
        var back = (await story.Browser.GetAsync(story.Home + "/refer/how")).Expect(HttpStatusCode.SeeOther);
        (await story.Browser.FollowAsync(back)).Text.ShouldContain("What you typed is no longer kept in this browser");
    }

    [Theory, BothEngines]
    public async Task What_was_typed_is_kept_for_one_advocate_of_one_program_until_he_signs_out(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await using var other = await HubStory.BeginAsync(hosts, kind);
        var omar = await story.Program.AdvocateAsync(await story.Story.AdvocateAsync("omar@acme.example"));
        var named = await NameAsync(story, Kim);
        named.Message.Headers.GetValues("Set-Cookie").ShouldContain(
            cookie => cookie.StartsWith("herald.draft.friend=") && cookie.Contains($"path={story.Home};"));
        var draft = story.Browser.Cookies["herald.draft.friend"];
        omar.Keep("herald.draft.friend", draft);
        other.Browser.Keep("herald.draft.friend", draft);

        (await omar.GetAsync(story.Home + "/refer")).Expect(HttpStatusCode.OK).Text.ShouldNotContain("Kim Lee");
        (await other.Browser.GetAsync(other.Home + "/refer")).Expect(HttpStatusCode.OK).Text.ShouldNotContain("Kim Lee");
        (await story.Browser.GetAsync(story.Home + "/refer")).Text.ShouldContain("Kim Lee");
        (await story.Browser.SubmitAsync(story.Home + "/sign-out", [], story.Home)).Expect(HttpStatusCode.SeeOther);
        story.Browser.Cookies.Keys.ShouldNotContain("herald.draft.friend");
    }

    // Words that do not repeat, as a language's do not.
    private static string Words(int letters) =>
        string.Concat(Enumerable.Range(1, letters).Select(static at => (char)('\u3400' + (uint)(at * 2_654_435_761L >> 7) % 26_000)));

    private static Task<Answer> NameAsync(HubStory story, params (string, string)[] fields) =>
        story.Browser.SubmitAsync(story.Home + "/refer", null, fields);

    private static Task<Answer> HowAsync(HubStory story, params (string, string)[] fields) =>
        story.Browser.SubmitAsync(story.Home + "/refer/how", null, fields);

    private static async Task<List<Mail>> MailsAsync(HubStory story)
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.Mails.Where(row => row.ProgramId == story.Program.Id && row.Kind == "introduction").ToListAsync();
    }
}
