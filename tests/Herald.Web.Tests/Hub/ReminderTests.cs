using System.Net;
using Herald.Core.Messages;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Hub;

public sealed class ReminderTests
{
    [Theory, BothEngines]
    public async Task A_friend_is_reminded_once_a_week_and_three_times_at_most(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var page = await IntroducedAsync(story);
        (await story.ReadAsync(page)).ShouldContain("From 8 March on you can write to Kim once more.");

        foreach (var number in Enumerable.Range(1, 3))
        {
            story.Clock!.Advance(TimeSpan.FromDays(7));
            var rosa = await story.Program.AdvocateAsync(story.Rosa);
            HubStory.Words(await rosa.GetAsync(story.Home + page)).ShouldContain("I wrote to you about Northwind Circle.");
            (await RemindAsync(rosa, story, page, $"Kim, the {number}.")).Expect(HttpStatusCode.SeeOther);
            (await RemindAsync(rosa, story, page, "At once again.")).Expect(HttpStatusCode.UnprocessableEntity);
        }

        var mails = await MailsAsync(story);
        mails.Count.ShouldBe(3);
        (mails[0].Recipient, mails[0].ReplyTo, mails[0].SenderName, mails[0].Subject).ShouldBe(
            ("kim@globex.example", "rosa@acme.example", "Rosa Díaz via Northwind Circle", "Kim, have you had a look at Northwind Circle?"));
        mails[0].Text!.ShouldStartWith("Kim, the 1.\n\nHave a look: http");
        story.Clock!.Advance(TimeSpan.FromDays(7));
        var again = await RemindAsync(await story.Program.AdvocateAsync(story.Rosa), story, page, "Once more.");
        HubStory.Words(again.Expect(HttpStatusCode.UnprocessableEntity)).ShouldContain("You have reminded Kim three times.");
    }

    [Theory, BothEngines]
    public async Task Who_has_gone_on_or_was_not_introduced_by_mail_is_not_reminded(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var page = await IntroducedAsync(story);
        var lee = await story.Story.ReferAsync(story.Rosa, "lee@globex.example", "email");
        await story.Story.StageAsync(page.Split('/')[^1], "qualified");
        story.Clock!.Advance(TimeSpan.FromDays(7));
        var rosa = await story.Program.AdvocateAsync(story.Rosa);

        (await RemindAsync(rosa, story, page, "Kim?")).Expect(HttpStatusCode.NotFound);
        (await RemindAsync(rosa, story, $"/referrals/{lee}", "Lee?")).Expect(HttpStatusCode.NotFound);
        (await MailsAsync(story)).ShouldBeEmpty();
    }

    private static async Task<string> IntroducedAsync(HubStory story)
    {
        await story.Browser.SubmitAsync(story.Home + "/refer", null, ("name", "Kim Lee"), ("email", "kim@globex.example"));
        (await story.Browser.SubmitAsync(
            story.Home + "/refer/how", null, ("way", "email"), ("subject", "Kim"), ("words", "Dear Kim"), ("agreed", "true")))
            .Expect(HttpStatusCode.SeeOther);
        return "/referrals/" + (await story.Program.GetAsync("/v1/referrals"))["data"][0]!["id"];
    }

    // The token stands on the page whether or not there is anything to remind of.
    private static Task<Answer> RemindAsync(Visitor rosa, HubStory story, string page, string words) =>
        rosa.SubmitAsync($"{story.Home}{page}/reminders", story.Home + page, ("words", words));

    private static async Task<List<Mail>> MailsAsync(HubStory story)
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.Mails.Where(row => row.ProgramId == story.Program.Id && row.Kind == "reminder")
            .OrderBy(static row => row.Id).ToListAsync();
    }
}
