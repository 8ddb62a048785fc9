using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;
using Herald.Web.Tests.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Invitations;

/// <summary>What friends see of who invites, and where they reach the company.</summary>
public sealed class OwnWishTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Who_wants_to_be_named_to_nobody_invites_in_the_programs_name(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.RuleAsync(Offer.At("won"), Offer.Points(250));
        var guest = new Guest(story.Program, await story.Story.CodeAsync(story.Rosa));
        Guest.WordsOf(await guest.OpenAsync()).ShouldContain("Rosa invites you to Northwind Circle");
        (await story.ReadAsync("/profile")).ShouldContain("What friends see on your invitation");

        (await story.Browser.SubmitAsync(story.Home + "/profile", null, ("name", "Rosa Díaz"), ("friends_see", "program")))
            .Expect(HttpStatusCode.SeeOther);

        var page = await guest.OpenAsync();
        Guest.WordsOf(page).ShouldContain("You are invited to Northwind Circle");
        Guest.WordsOf(page).ShouldContain("The member who invites you gets 250 points when you become a customer");
        Guest.WordsOf(page).ShouldContain("and that the member who invites me learns that I have accepted it");
        page.Text.ShouldNotContain("Rosa", Case.Sensitive);
        var own = await guest.Browser.GetAsync(await guest.AcceptAsync());
        own.Text.ShouldContain("You have accepted the invitation");
        own.Text.ShouldNotContain("Rosa", Case.Sensitive);
        await using var db = story.Program.Host.OpenStore();
        var mail = await db.Mails.SingleAsync(row => row.ProgramId == story.Program.Id && row.Kind == "acceptance");
        mail.Subject.ShouldBe("You have accepted the invitation to Northwind Circle");
        mail.Text!.ShouldNotContain("Rosa", Case.Sensitive);
    }

    [Theory, BothEngines]
    public async Task The_company_is_reached_wherever_one_is_told_to_tell_it_something(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        var saved = await story.Program.PutAsync("/v1/program", new JsonObject { ["contact_email"] = "refer@northwind.example" });
        saved.Expect(HttpStatusCode.OK)["contact_email"].ToString().ShouldBe("refer@northwind.example");
        var guest = new Guest(story.Program, await story.Story.CodeAsync(story.Rosa));

        Guest.WordsOf(await guest.OpenAsync()).ShouldContain(
            "I may withdraw this at any time by telling Northwind Circle so (refer@northwind.example).");
        (await guest.Browser.GetAsync(await guest.AcceptAsync())).Text.ShouldContain("href=\"mailto:refer@northwind.example\"");
        (await story.ReadAsync()).ShouldContain("A question? Write to refer@northwind.example.");
        (await story.ReadAsync("/profile")).ShouldContain("Northwind Circle changes it for you: write to refer@northwind.example.");
        await using var db = story.Program.Host.OpenStore();
        var mail = await db.Mails.SingleAsync(row => row.ProgramId == story.Program.Id && row.Kind == "acceptance");
        mail.Text!.ShouldContain("Write to us: refer@northwind.example");
        mail.Html!.ShouldContain("mailto:refer@northwind.example");
        await story.Program.PutAsync("/v1/program", new JsonObject { ["contact_email"] = "" });
        (await story.ReadAsync()).ShouldNotContain("refer@northwind.example");
    }

    [Theory, BothEngines]
    public async Task A_discount_code_is_counted_as_one(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.RuleAsync(Offer.At("won"), Offer.Code("welcome"));
        var guest = new Guest(story.Program, await story.Story.CodeAsync(story.Rosa));

        var words = Guest.WordsOf(await guest.Browser.GetAsync(await guest.AcceptAsync()));

        words.ShouldContain("1 discount code");
        words.ShouldNotContain("%");
    }
}
