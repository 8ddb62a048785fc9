using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Invitations;
using Herald.Core.Messages;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Invitations;

/// <summary>An invitation speaks to a friend in his own language, and what he agrees to is kept as he read it.</summary>
public sealed class InvitationLanguageTests(Hosts hosts)
{
    private const string English = "I agree that Northwind Circle keeps these details";
    private const string German = "Ich bin damit einverstanden, dass Northwind Circle diese Angaben speichert";

    [Theory, BothEngines]
    public async Task A_friend_reads_what_his_browser_asks_for_and_agrees_to_the_very_words(StoreKind kind)
    {
        var guest = await InvitedAsync(kind, "nl-NL, de;q=0.8, en;q=0.5");

        var page = (await guest.OpenAsync()).Expect(HttpStatusCode.OK);
        var own = (await guest.Browser.GetAsync(await guest.AcceptAsync())).Expect(HttpStatusCode.OK);

        page.Text.ShouldContain("<html lang=\"de\"");
        Guest.WordsOf(page).ShouldContain("Rosa lädt dich zu Northwind Circle ein");
        page.Text.ShouldContain("Einladung annehmen</button>");
        WebUtility.HtmlDecode(page.Text).ShouldContain("<meta property=\"og:title\" content=\"Rosa lädt dich zu Northwind Circle ein\"");
        page.Message.Headers.Vary.ShouldContain("Accept-Language");
        Guest.WordsOf(own).ShouldContain("Du hast die Einladung von Rosa angenommen");
        var (kept, mail) = await KeptAsync(guest);
        kept.ConsentText.ShouldStartWith(German);
        Guest.WordsOf(page).ShouldContain(kept.ConsentText);
        Guest.Hidden(page, "consent_version").ShouldBe(kept.ConsentVersion);
        mail.Subject.ShouldBe("Du hast die Einladung von Rosa zu Northwind Circle angenommen");
        mail.Text!.ShouldContain("Deine Seite öffnen");
        mail.Html!.ShouldContain("<html lang=\"de\"");
        mail.Html!.ShouldContain("Wenn der Knopf nichts bewirkt");
    }

    [Theory, BothEngines]
    public async Task Who_asks_for_nothing_reads_what_the_program_speaks(StoreKind kind)
    {
        var guest = await InvitedAsync(kind, reads: null);
        var english = await guest.OpenAsync();
        await guest.Program.PutAsync("/v1/program", new JsonObject { ["locale"] = "de-DE" });
        var german = await guest.OpenAsync();
        guest.Browser.Reads = "en-US";
        var asked = await guest.OpenAsync();
        guest.Browser.Reads = "ja";
        var unspoken = await guest.OpenAsync();

        english.Text.ShouldContain("<html lang=\"en-GB\"");
        Guest.WordsOf(english).ShouldContain(English);
        german.Text.ShouldContain("<html lang=\"de-DE\"");
        Guest.WordsOf(german).ShouldContain(German);
        Guest.WordsOf(asked).ShouldContain(English);
        Guest.WordsOf(unspoken).ShouldContain(German);
    }

    [Theory, BothEngines]
    public async Task Words_that_were_shown_in_another_language_are_shown_again_before_they_are_agreed_to(StoreKind kind)
    {
        var guest = await InvitedAsync(kind, "de");
        var form = await guest.FillInAsync();
        guest.Browser.Reads = "en";

        var again = (await guest.SendAsync(form)).Expect(HttpStatusCode.UnprocessableEntity);
        form["consent_version"] = Guest.Hidden(again, "consent_version");
        (await guest.SendAsync(form)).Expect(HttpStatusCode.SeeOther);

        Guest.WordsOf(again).ShouldContain("These words have changed since you opened the page.");
        Guest.WordsOf(again).ShouldContain(English);
        (await KeptAsync(guest)).Kept.ConsentText.ShouldStartWith(English);
    }

    [Theory, BothEngines]
    public async Task What_is_to_be_mended_is_said_in_his_language(StoreKind kind)
    {
        var guest = await InvitedAsync(kind, "de");

        var words = Guest.WordsOf((await guest.TryAsync(("name", ""), ("phone", "12"))).Expect(HttpStatusCode.UnprocessableEntity));

        words.ShouldContain("Das ist noch nicht gesendet.");
        words.ShouldContain("Sag uns deinen Namen.");
        words.ShouldContain("Eine Telefonnummer hat 7 bis 15 Ziffern.");
    }

    [Theory, BothEngines]
    public async Task The_picture_speaks_the_same_language_and_is_kept_for_each(StoreKind kind)
    {
        var guest = await InvitedAsync(kind, "en");
        var english = await guest.Browser.GetAsync(guest.Path + ".png");
        guest.Browser.Reads = "de";
        var german = await guest.Browser.GetAsync(guest.Path + ".png");
        guest.Browser.Reads = "en";

        german.Message.Headers.ETag.ShouldNotBe(english.Message.Headers.ETag);
        german.Message.Headers.Vary.ShouldContain("Accept-Language");
        (await guest.Browser.GetAsync(guest.Path + ".png")).Message.Headers.ETag.ShouldBe(english.Message.Headers.ETag);
    }

    private async Task<Guest> InvitedAsync(StoreKind kind, string? reads)
    {
        var program = await hosts.NewProgramAsync(kind);
        var guest = new Guest(program, await program.CodeAsync());
        guest.Browser.Reads = reads;
        return guest;
    }

    private static async Task<(Acceptance Kept, Mail Mail)> KeptAsync(Guest guest)
    {
        var program = guest.Program.Id;
        await using var db = guest.Program.Host.OpenStore();
        return (await db.Acceptances.SingleAsync(row => row.ProgramId == program),
            await db.Mails.SingleAsync(row => row.ProgramId == program));
    }
}
