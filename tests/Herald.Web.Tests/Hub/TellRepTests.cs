using System.Net;
using Herald.Core.Messages;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Hub;

public sealed class TellRepTests
{
    [Theory, BothEngines]
    public async Task The_rep_gets_one_mail_until_he_answers_or_an_hour_has_gone(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var priya = await story.Program.StaffAsync(StaffRole.Sales, "sales@northwind.example", "Priya Raman");
        var kim = await story.Story.ReferAsync(story.Rosa, "kim@globex.example");

        await WriteAsync(story, kim, "Kim is in the office in the mornings.");
        await WriteAsync(story, kim, "And on Fridays.");

        var mail = (await MailsAsync(story)).ShouldHaveSingleItem();
        (mail.Recipient, mail.RecipientName, mail.Subject).ShouldBe(
            ("sales@northwind.example", "Priya Raman", "Rosa Díaz wrote to you about kim"));
        mail.Text!.ShouldContain("“Kim is in the office in the mornings.”");
        mail.Text!.ShouldContain($"/console/{story.Program.Slug}/referrals/{kim}#thread");
        story.Clock!.Advance(TimeSpan.FromHours(1));
        await WriteAsync(story, kim, "Have you met?");
        await WriteAsync(story, kim, "I hope so.");
        (await MailsAsync(story)).Count.ShouldBe(2);
        var page = $"/console/{story.Program.Slug}/referrals/{kim}";
        (await priya.SubmitAsync(page + "/messages", page, ("message_text", "We have."))).Expect(HttpStatusCode.SeeOther);
        await WriteAsync(story, kim, "I am glad.");
        (await MailsAsync(story)).Count.ShouldBe(3);
    }

    private static async Task WriteAsync(HubStory story, string referral, string text) => (await story.Browser.SubmitAsync(
        $"{story.Home}/referrals/{referral}/messages", $"{story.Home}/referrals/{referral}", ("text", text)))
        .Expect(HttpStatusCode.SeeOther);

    private static async Task<List<Mail>> MailsAsync(HubStory story)
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.Mails.Where(row => row.ProgramId == story.Program.Id && row.Kind == "advocate_message").ToListAsync();
    }
}
