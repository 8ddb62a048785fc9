using System.Net;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.HubSignIn;

public sealed class MailedLinkTests
{
    [Theory, BothEngines]
    public async Task A_link_signs_in_once_by_a_button_in_the_browser_that_asked(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var rosa = story.Program.Visitor();
        await story.AskAsync(rosa, " ROSA@acme.example ", $"{story.Hub}/notifications?page=2");
        var link = await story.LastLinkAsync();

        // Scanners of mail look at each link, some twice.
        for (var look = 0; look < 2; look++)
            (await rosa.GetAsync(link)).Expect(HttpStatusCode.OK).Text.ShouldContain("You are about to come in as Rosa Díaz");
        (await story.IsInAsync(rosa)).ShouldBeFalse();

        var entered = (await rosa.SubmitAsync(link, page: null)).Expect(HttpStatusCode.SeeOther);

        rosa.PathOf(entered).ShouldBe($"{story.Hub}/notifications?page=2");
        (await story.IsInAsync(rosa)).ShouldBeTrue();
        (await rosa.GetAsync(link)).Expect(HttpStatusCode.Gone).Text.ShouldContain("This link has ended");
    }

    [Theory, BothEngines]
    public async Task The_mail_speaks_the_language_of_the_page_that_asked(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var rosa = story.Program.Visitor();
        rosa.Reads = "de-AT";

        var sent = await story.AskAsync(rosa, HubStory.Rosa);
        var link = await rosa.GetAsync(await story.LastLinkAsync());

        WebUtility.HtmlDecode(sent.Text).ShouldContain("Öffne ihn in diesem Browser");
        var mail = (await story.MailsAsync()).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Dein Link zu Northwind Circle");
        mail.Text!.ShouldContain("Er gilt 10 Minuten, nur einmal");
        mail.Html!.ShouldContain("<html lang=\"de-AT\" dir=\"ltr\">");
        WebUtility.HtmlDecode(link.Text).ShouldContain("Du meldest dich als Rosa Díaz an");
    }

    [Theory, BothEngines]
    public async Task Another_browser_is_told_to_open_it_in_the_first(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var (rosa, phone) = (story.Program.Visitor(), story.Program.Visitor());
        await story.AskAsync(rosa, HubStory.Rosa);
        var link = await story.LastLinkAsync();
        await story.AskAsync(phone, "nobody@acme.example");

        (await phone.GetAsync(link)).Expect(HttpStatusCode.Forbidden).Text.ShouldContain("Open it in the first browser");
        var forced = await phone.SubmitAsync(link, [], $"{story.Hub}/sign-in");

        forced.Expect(HttpStatusCode.Forbidden);
        (await story.IsInAsync(phone)).ShouldBeFalse();
        (await rosa.SubmitAsync(link, page: null)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task A_link_ends_after_ten_minutes(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var rosa = story.Program.Visitor();
        await story.AskAsync(rosa, HubStory.Rosa);
        var link = await story.LastLinkAsync();

        story.Clock.Advance(TimeSpan.FromMinutes(10));

        (await rosa.GetAsync(link)).Expect(HttpStatusCode.Gone);
        (await rosa.SubmitAsync(link, [], $"{story.Hub}/sign-in")).Expect(HttpStatusCode.Gone);
        (await story.IsInAsync(rosa)).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task Of_two_presses_at_once_one_succeeds(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var rosa = story.Program.Visitor();
        await story.AskAsync(rosa, HubStory.Rosa);
        var link = await story.LastLinkAsync();
        var token = Visitor.TokenOn(await rosa.GetAsync(link));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => rosa.PostAsync(link, [new("form_token", token)])));

        answers.Count(static answer => answer.Status == HttpStatusCode.SeeOther).ShouldBe(1);
        answers.Count(static answer => answer.Status == HttpStatusCode.Gone).ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task Who_is_no_member_gets_the_same_answer_and_no_mail(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);

        var stranger = await story.AskAsync(story.Program.Visitor(), "stranger@acme.example");
        var member = await story.AskAsync(story.Program.Visitor(), HubStory.Rosa);

        stranger.Text.ShouldBe(member.Text);
        (await story.MailsAsync()).ShouldHaveSingleItem().Recipient.ShouldBe(HubStory.Rosa);
    }

    [Theory, BothEngines]
    public async Task A_member_of_another_program_is_a_stranger_here(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var other = await ProgramDriver.NewAsync(story.Host);
        var rosa = story.Program.Visitor();
        await story.AskAsync(rosa, HubStory.Rosa);
        var link = (await story.LastLinkAsync()).Replace(story.Program.Slug, other.Slug);

        (await rosa.GetAsync(link)).Expect(HttpStatusCode.Gone);
        (await rosa.SubmitAsync($"/hub/{other.Slug}/sign-in", null, ("email", HubStory.Rosa))).Expect(HttpStatusCode.SeeOther);
        await using var db = story.Host.OpenStore();
        (await db.Mails.CountAsync(row => row.ProgramId == other.Id)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task What_is_no_address_comes_back_with_what_was_typed(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);

        var answer = await story.Program.Visitor().SubmitAsync($"{story.Hub}/sign-in", null, ("email", "rosa at acme"));

        answer.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("value=\"rosa at acme\"");
    }

    [Theory, BothEngines]
    public async Task Strangers_who_ask_in_her_name_fill_no_mailbox_and_shut_nobody_out(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var rosa = story.Program.Visitor();
        await story.AskAsync(rosa, HubStory.Rosa);
        await rosa.SubmitAsync(await story.LastLinkAsync(), page: null);
        (await rosa.SubmitAsync($"{story.Hub}/sign-out", [], $"{story.Hub}/notifications")).Expect(HttpStatusCode.SeeOther);
        await story.AskAsync(rosa, HubStory.Rosa);
        var earlier = await story.LastLinkAsync();

        for (var times = 0; times < 20; times++)
            await story.AskAsync(story.Program.Visitor(), HubStory.Rosa);

        var mails = (await story.MailsAsync()).Count;
        mails.ShouldBeLessThan(10);
        await story.AskAsync(rosa, HubStory.Rosa);
        (await story.MailsAsync()).Count.ShouldBe(mails + 1, "The browser that she has signed in with before has its own allowance.");
        (await rosa.SubmitAsync(earlier, page: null)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task A_flood_from_other_networks_keeps_her_from_no_new_browser(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        for (var number = 0; number < 30; number++)
        {
            await story.AskAsync(story.VisitorFrom($"198.51.100.{number % 15}"), HubStory.Rosa);
            // One site of version 6, from another network of it each time.
            await story.AskAsync(story.VisitorFrom($"2001:db8:1:{number}::1"), HubStory.Rosa);
        }

        foreach (var home in (string[])["203.0.113.7", "2001:db8:2:1::7"])
        {
            var rosa = story.VisitorFrom(home);
            await story.AskAsync(rosa, HubStory.Rosa);
            (await rosa.SubmitAsync(await story.LastLinkAsync(), page: null)).Expect(HttpStatusCode.SeeOther);
            (await story.IsInAsync(rosa)).ShouldBeTrue();
        }

        (await story.MailsAsync()).Count.ShouldBeLessThan(50);
    }

    [Theory, BothEngines]
    public async Task One_network_of_version_6_is_one_visitor_and_what_was_refused_does_not_count(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        for (var number = 1; number <= 30; number++)
            await story.AskAsync(story.VisitorFrom($"2001:db8:1:1::{number}"), HubStory.Rosa);
        (await story.MailsAsync()).Count.ShouldBe(5);

        story.Clock.Advance(TimeSpan.FromMinutes(15));
        await story.AskAsync(story.VisitorFrom("2001:db8:1:1::1"), HubStory.Rosa);

        (await story.MailsAsync()).Count.ShouldBe(6);
    }

    [Theory, BothEngines]
    public async Task Where_to_go_on_is_within_the_hub_alone(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        foreach (var path in (string[])["https://evil.example/", "//evil.example", "/console/x", "/hub/other/wallet"])
        {
            var rosa = story.Program.Visitor();
            await story.AskAsync(rosa, HubStory.Rosa, path);
            var entered = (await rosa.SubmitAsync(await story.LastLinkAsync(), page: null)).Expect(HttpStatusCode.SeeOther);
            rosa.PathOf(entered).ShouldBe(story.Hub + "/start");
        }
    }

    [Theory, BothEngines]
    public async Task The_link_leads_to_our_own_address_whatever_the_request_calls_it(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        using var http = story.Program.Client(null);
        var page = await http.GetAsync(new Uri($"{story.Hub}/sign-in", UriKind.Relative));
        var token = Visitor.TokenOn(await Answer.OfAsync(page));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{story.Hub}/sign-in", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("email", HubStory.Rosa), new("form_token", token)]),
        };
        request.Headers.Host = "evil.example";
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(static cookie => cookie.Split(';')[0]));

        (await http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var mail = (await story.MailsAsync()).ShouldHaveSingleItem();
        mail.Text!.ShouldNotContain("evil.example");
        mail.Html!.ShouldNotContain("evil.example");
    }

    [Theory, BothEngines]
    public async Task Of_the_secrets_only_hashes_are_kept(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var rosa = story.Program.Visitor();
        await story.AskAsync(rosa, HubStory.Rosa);
        var token = (await story.LastLinkAsync()).Split('/')[^1];
        await using var db = story.Host.OpenStore();

        var link = await db.SignInLinks.SingleAsync();

        link.TokenHash.ShouldNotContain(token);
        rosa.Cookies.Values.ShouldNotContain(link.BindingHash);
        (await story.MailsAsync()).ShouldHaveSingleItem().Secret.ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task Signing_out_ends_the_session(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var rosa = story.Program.Visitor();
        await story.AskAsync(rosa, HubStory.Rosa);
        await rosa.SubmitAsync(await story.LastLinkAsync(), page: null);

        (await rosa.SubmitAsync($"{story.Hub}/sign-out", [], $"{story.Hub}/notifications")).Expect(HttpStatusCode.SeeOther);

        (await story.IsInAsync(rosa)).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task Signing_out_everywhere_ends_all_sessions_of_hers_and_nobody_elses(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var omar = await story.Program.AdvocateAsync(await story.AdvocateAsync("omar@acme.example", "Omar"));
        var (lost, phone) = (await story.Program.AdvocateAsync(story.RosaId), await story.Program.AdvocateAsync(story.RosaId));
        var other = story.Program.Visitor();
        await story.AskAsync(other, HubStory.Rosa);
        var link = await story.LastLinkAsync();

        (await phone.GetAsync($"{story.Hub}/profile")).Expect(HttpStatusCode.OK).Text.ShouldContain("Sign out everywhere");
        var ended = await phone.SubmitAsync($"{story.Hub}/sessions/end", [], $"{story.Hub}/profile");

        phone.PathOf(ended.Expect(HttpStatusCode.SeeOther)).ShouldBe($"{story.Hub}/sign-in");
        (await story.IsInAsync(phone)).ShouldBeFalse();
        (await story.IsInAsync(lost)).ShouldBeFalse();
        (await other.GetAsync(link)).Expect(HttpStatusCode.Gone);
        (await story.IsInAsync(omar)).ShouldBeTrue();
        await story.AskAsync(phone, HubStory.Rosa);
        (await phone.SubmitAsync(await story.LastLinkAsync(), page: null)).Expect(HttpStatusCode.SeeOther);
        (await story.IsInAsync(phone)).ShouldBeTrue();
        (await story.IsInAsync(lost)).ShouldBeFalse();
    }
}
