using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Messages;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.Notifications;

/// <summary>Each advocate is told what happened in his own language.</summary>
public sealed class NotificationLanguageTests
{
    [Theory, BothEngines]
    public async Task A_mail_is_in_the_advocates_language_whoever_is_written_to_beside_him(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.RuleAsync(Offer.At("submitted"), Offer.Points(1000), """ "hold": { "days": 14 }""");
        var omar = await news.Story.AdvocateAsync("omar@acme.example");
        await SpeakGermanAsync(news);
        await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.Story.ReferAsync(omar, "lee@globex.example");
        await news.ReadAsync(4);

        var mails = await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 2);

        var german = Of(mails, "rosa@acme.example");
        german.Subject.ShouldBe("Deine Empfehlung von kim ist angekommen");
        german.Text!.ShouldContain("1.000 points gehören dir am 15. März 2026; bis dahin warten sie");
        german.Text!.ShouldContain("Du bekommst diese E-Mail, weil du Mitglied bei Northwind Circle bist.");
        german.Text!.ShouldContain("Keine solchen E-Mails mehr bekommen: http");
        german.Html!.ShouldContain("<html lang=\"de-DE\" dir=\"ltr\">");
        german.Html!.ShouldContain("Im Hub ansehen");
        var english = Of(mails, "omar@acme.example");
        english.Subject.ShouldBe("Your referral of lee has arrived");
        english.Text!.ShouldContain("1,000 points are yours on 15 March 2026; until then they wait");
        english.Html!.ShouldContain("<html lang=\"en-GB\" dir=\"ltr\">");
        english.Html!.ShouldContain("See it in the hub");
    }

    [Theory, BothEngines]
    public async Task What_happened_together_is_one_mail_in_his_language(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await SpeakGermanAsync(news);
        var referral = await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.Story.StageAsync(referral, "won", 100_000);
        await news.ReadAsync(2);

        var mail = (await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1))[0];

        mail.Subject.ShouldBe("Bei deinen Empfehlungen ist 2-mal etwas passiert");
        mail.Text!.ShouldContain("kim ist Kunde geworden");
        mail.Html!.ShouldContain(">neu</span>");
    }

    [Theory, BothEngines]
    public async Task The_pages_tell_it_in_his_language(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.RuleAsync(Offer.At("won"), Offer.Money("\"amount\": 15000"));
        await SpeakGermanAsync(news);
        await news.Story.StageAsync(await news.Story.ReferAsync(news.Rosa, "kim@globex.example"), "won", 4_800_000);
        await news.ReadAsync(3);
        var rosa = await news.RosasBrowserAsync();

        var page = WebUtility.HtmlDecode((await rosa.GetAsync($"{news.Hub}/notifications")).Expect(HttpStatusCode.OK).Text);
        var wishes = WebUtility.HtmlDecode((await rosa.GetAsync($"{news.Hub}/notifications/preferences")).Text);

        page.ShouldContain("Deine Empfehlung von kim ist angekommen");
        page.ShouldContain("kim ist Kunde geworden");
        page.ShouldContain("gehört dir.");
        page.ShouldContain("Alle als gelesen markieren");
        wishes.ShouldContain("Einmal am Tag, morgens");
        wishes.ShouldContain("Auswahl speichern");
    }

    private static async Task SpeakGermanAsync(NewsStory news) =>
        (await news.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "rosa@acme.example",
            ["name"] = "rosa",
            ["external_id"] = "rosa@acme.example",
            ["locale"] = "de-DE",
        })).Expect(HttpStatusCode.OK)["id"].ToString().ShouldBe(news.Rosa);

    private static Mail Of(IReadOnlyList<Mail> mails, string recipient) => mails.Single(mail => mail.Recipient == recipient);
}
