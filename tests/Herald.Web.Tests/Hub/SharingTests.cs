using System.Net;
using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Hub;

public sealed class SharingTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Each_channel_gets_a_link_of_its_own_once_it_is_chosen(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.PageAsync("/share");
        (await story.Browser.GetAsync(story.Home + "/share/email")).Expect(HttpStatusCode.SeeOther);
        (await ChannelsAsync(story)).ShouldBeEmpty();

        foreach (var channel in (string[])["email", "linkedin", "email"])
        {
            var chosen = (await ChooseAsync(story, channel)).Expect(HttpStatusCode.SeeOther);
            story.Browser.PathOf(chosen).ShouldBe($"{story.Home}/share/{channel}");
        }

        (await ChannelsAsync(story)).ShouldBe(["email", "linkedin"]);
        (await UrlAsync(story, "email")).ShouldNotBe(await UrlAsync(story, "linkedin"));
    }

    [Theory, BothEngines]
    public async Task Words_are_written_and_say_what_the_advocate_gets_by_the_rules_of_today(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.RuleAsync(
            Offer.At("won"), Offer.Points(100) + ", " + Offer.Money("\"amount\": 1000", to: "friend"), "\"hold\": { \"days\": 14 }");
        await story.Story.RuleAsync(
            Offer.At("won"), Offer.Points(999), "\"when\": \"referral.channel = \\\"blog\\\"\"");
        await ChooseAsync(story, "whatsapp");

        var page = await story.PageAsync("/share/whatsapp");

        HubStory.Words(page).ShouldContain("I get 100 points when you become a customer.");
        HubStory.Words(page).ShouldContain("You get $10 when you become a customer. Ask me whatever you want to know.");
        HubStory.Words(page).ShouldNotContain("999");
        var sent = Handed(page, "https://wa.me/");
        sent.ShouldContain("I get 100 points when you become a customer.");
        sent.ShouldContain("/i/");
    }

    [Theory, BothEngines]
    public async Task What_is_written_for_him_is_in_his_language_and_what_he_wrote_stays_as_it_is(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind, "de-AT");
        await story.Story.RuleAsync(
            Offer.At("won"), Offer.Points(100) + ", " + Offer.Points("\"amount\": 50", "friend"));
        await ChooseAsync(story, "email");

        var page = await story.PageAsync("/share/email");
        await KeepAsync(story, "email", ("subject", "For you"), ("text", "Dear Kim."));
        var kept = Handed(await story.PageAsync("/share/email"), "mailto:");

        HubStory.Words(page).ShouldContain("Schau den Text durch");
        var written = Handed(page, "mailto:");
        written.ShouldStartWith("mailto:?subject=Etwas für dich: Northwind Circle&body=Hallo,\n\nich arbeite mit Northwind Circle");
        written.ShouldContain("Du bekommst 50 points, wenn du Kunde wirst.");
        written.ShouldEndWith("\n\nIch bekomme 100 points, wenn du Kunde wirst.");
        kept.ShouldStartWith("mailto:?subject=For you&body=Dear Kim.\n\nhttp");
        kept.ShouldEndWith("\n\nIch bekomme 100 points, wenn du Kunde wirst.");
    }

    [Theory, BothEngines]
    public async Task Whose_friends_are_counted_is_said_in_his_own_person(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind, "de-DE");
        await story.Story.RuleAsync(Offer.Nth(3, "won"), Offer.Points(100));
        await ChooseAsync(story, "sms");

        (await story.ReadAsync("/share/sms")).ShouldContain("Ich bekomme 100 points, wenn die 3. Empfehlung von mir Kunde wird.");
    }

    [Theory, BothEngines]
    public async Task A_text_message_and_Facebook_need_no_more_than_an_address(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await ChooseAsync(story, "sms");
        await ChooseAsync(story, "facebook");

        var message = await story.PageAsync("/share/sms");

        Handed(message, "sms:").ShouldContain("/i/");
        message.Text.ShouldContain("Write the message");
        Handed(await story.PageAsync("/share/facebook"), "https://www.facebook.com/sharer/").ShouldContain("/i/");
    }

    [Theory, BothEngines]
    public async Task The_code_is_downloaded_as_a_picture_to_print(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        (await story.Browser.GetAsync(story.Home + "/share/qr/sheet/code.png")).Expect(HttpStatusCode.NotFound);
        await ChooseAsync(story, "qr");

        (await story.PageAsync("/share/qr")).Text.ShouldContain($"href=\"{story.Home}/share/qr/sheet/code.png\" download=");
        (await story.PageAsync("/share/qr/sheet/code.png")).Message.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await story.PageAsync("/share/qr/sheet/code.svg")).Message.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
    }

    [Theory, BothEngines]
    public async Task Clicks_stand_beside_each_link(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await ChooseAsync(story, "email");
        using var friend = new Herald.Web.Tests.Tracking.Friend(story.Program.Host);
        await friend.OpenAsync((await UrlAsync(story, "email")).Replace("/i/", "/r/", StringComparison.Ordinal));

        await Eventually.TrueAsync(
            async () => (await story.ReadAsync("/share")).Contains("E-mail One click in 30 days.", StringComparison.Ordinal),
            "the click is shown");
        (await story.ReadAsync("/profile")).ShouldContain("E-mail One click in 30 days.");
    }

    [Theory, BothEngines]
    public async Task His_own_words_are_kept_for_next_time_and_link_and_disclosure_still_follow_them(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.RuleAsync(Offer.At("won"), Offer.Points(100));
        await ChooseAsync(story, "email");

        (await KeepAsync(story, "email", ("subject", "For you"), ("text", "Dear Kim,\nlook at this."))).Expect(HttpStatusCode.SeeOther);

        var sent = Handed(await story.PageAsync("/share/email"), "mailto:");
        sent.ShouldStartWith("mailto:?subject=For you&body=Dear Kim,\nlook at this.\n\nhttp");
        sent.ShouldEndWith("\n\nI get 100 points when you become a customer.");

        (await KeepAsync(story, "email", ("back", "1"))).Expect(HttpStatusCode.SeeOther);
        (await story.ReadAsync("/share/email")).ShouldContain("I work with Northwind Circle and have been glad of it");
    }

    [Theory, BothEngines]
    public async Task Words_that_cannot_be_kept_come_back_as_they_were_with_the_reason(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await ChooseAsync(story, "email");

        var blank = (await KeepAsync(story, "email", ("subject", "For you"), ("text", "  "))).Expect(HttpStatusCode.UnprocessableEntity);
        var longer = (await KeepAsync(story, "email", ("subject", new string('a', 151)), ("text", "Dear Kim")))
            .Expect(HttpStatusCode.UnprocessableEntity);

        HubStory.Words(blank).ShouldContain("Your words: Write a word or two of your own");
        blank.Text.ShouldContain("value=\"For you\"");
        HubStory.Words(longer).ShouldContain("At most 150 characters are taken; there are 151.");
        HubStory.Words(longer).ShouldContain("Dear Kim");
        (await story.ReadAsync("/share/email")).ShouldContain("I work with Northwind Circle");
    }

    [Theory, BothEngines]
    public async Task The_code_leads_to_the_invitation_and_can_be_printed(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await ChooseAsync(story, "qr");

        var sheet = await story.PageAsync("/share/qr/sheet");

        HubStory.Words(sheet).ShouldContain("Rosa invites you to Northwind Circle");
        sheet.Text.ShouldContain("aria-label=\"QR code of your link\"");
    }

    [Theory, BothEngines]
    public async Task What_came_of_a_channel_is_told_where_it_is_chosen(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await ChooseAsync(story, "linkedin");
        var code = (await UrlAsync(story, "linkedin")).Split('/')[^1];
        await story.Story.EventAsync("e-1", "signup", "c-1", more: new() { ["code"] = code });

        (await story.ReadAsync("/share")).ShouldContain("LinkedIn One friend came.");
    }

    [Theory, BothEngines]
    public async Task A_way_that_there_is_not_is_not_found(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);

        (await story.Browser.GetAsync(story.Home + "/share/pigeon")).Expect(HttpStatusCode.NotFound);
        (await ChooseAsync(story, "pigeon")).Expect(HttpStatusCode.NotFound);
        (await ChannelsAsync(story)).ShouldBeEmpty();
    }

    private static Task<Answer> ChooseAsync(HubStory story, string channel) =>
        story.Browser.SubmitAsync($"{story.Home}/share/{channel}", story.Home + "/share");

    private static Task<Answer> KeepAsync(HubStory story, string channel, params (string, string)[] fields) =>
        story.Browser.SubmitAsync($"{story.Home}/share/{channel}/words", $"{story.Home}/share/{channel}", fields);

    private static async Task<string> UrlAsync(HubStory story, string channel) => Regex.Match(
        (await story.PageAsync("/share/" + channel)).Text, "data-share-url=\"(?<found>[^\"]+)\"", RegexOptions.None,
            TimeSpan.FromSeconds(1))
        .Groups[1].Value;

    /// <summary>What the link to another program hands over, as people read it.</summary>
    private static string Handed(Answer page, string begins) => Uri.UnescapeDataString(WebUtility.HtmlDecode(Regex.Match(
        page.Text, $"href=\"({Regex.Escape(begins)}[^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value));

    private static async Task<List<string>> ChannelsAsync(HubStory story)
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.Links.Where(row => row.ProgramId == story.Program.Id).OrderBy(static row => row.Channel)
            .Select(static row => row.Channel).ToListAsync();
    }
}
