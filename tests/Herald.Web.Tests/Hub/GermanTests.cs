using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Hub;

/// <summary>The hub of an advocate who reads German.</summary>
public sealed class GermanTests
{
    [Theory, BothEngines]
    public async Task Home_says_in_German_what_is_worth_doing_and_what_happened(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind, "de-AT");
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");
        story.Clock!.Advance(TimeSpan.FromDays(16));

        var home = await story.ReadAsync();

        home.ShouldContain("Schönen Nachmittag, Rosa. Drei Dinge, die sich lohnen.");
        home.ShouldContain("Frag Kim, wie es läuft Du hast Kim empfohlen; das war vor zwei Wochen, und seither hat sich nichts bewegt.");
        home.ShouldContain("Kim Unterwegs Du hast Kim empfohlen 100 points, frei verfügbar");
        home.ShouldContain("11. März: 0 (12 Wochen davor: 0)");
        home.ShouldContain("1 in diesen Wochen, 0 in denen davor (gestrichelt).");
        home.ShouldContain("Die Bedingungen in klaren Worten Du bekommst 100 points");
    }

    [Theory, BothEngines]
    public async Task A_referrals_page_says_in_German_why_it_is_hers(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind, "de-AT");
        await story.Story.RuleAsync(Offer.OnPurchase, Offer.Points(300), "\"hold\": { \"days\": 14 }");
        await story.Story.PurchaseAsync("e-1", "kim", 20_000, await story.Story.CodeAsync(story.Rosa));
        var referral = (await story.Program.GetAsync("/v1/referrals"))["data"][0]!["id"]!.ToString();

        var page = await story.ReadAsync("/referrals/" + referral);

        page.ShouldContain("Jemand kam über deinen Link");
        page.ShouldContain("Jemand ist Kunde geworden 300 points, frei am 15. März");
        page.ShouldContain("Dafür, dass Jemand etwas gekauft hat.");
        page.ShouldContain("Sie gehört dir: Jemand hat deinen Code angegeben.");
        page.ShouldContain("1. März: dein Code hat entschieden.");
    }

    [Theory, BothEngines]
    public async Task What_she_writes_to_a_rep_is_mailed_to_him_in_English(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind, "de-AT");
        await story.Program.StaffAsync(StaffRole.Sales, "sales@northwind.example", "Priya Raman");
        var kim = await story.Story.ReferAsync(story.Rosa, "kim@globex.example");
        var page = $"{story.Home}/referrals/{kim}";

        var sent = (await story.Browser.SubmitAsync(page + "/messages", page, ("text", "Guten Tag"))).Expect(HttpStatusCode.SeeOther);

        HubStory.Words(await story.Browser.FollowAsync(sent)).ShouldContain("Deine Nachricht ist gesendet.");
        await using var db = story.Program.Host.OpenStore();
        var mail = await db.Mails.SingleAsync(row => row.ProgramId == story.Program.Id && row.Kind == "advocate_message");
        mail.Subject.ShouldBe("Rosa Díaz wrote to you about kim");
        mail.Text!.ShouldContain("You get this because the referral is routed to you");
    }
}
