using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Messages;

public sealed class MailboxTests
{
    [Theory, BothEngines]
    public async Task Staff_sees_what_was_sent_waits_and_failed(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var sent = await story.AddAsync(MailStory.MailTo("kim@globex.example") with { Html = "<h1>Seen</h1>" });
        var failed = await story.AddAsync(MailStory.MailTo("\"odd@globex.example") with { Subject = "To nobody" });
        await story.DeliverAsync();
        await story.AddAsync(MailStory.MailTo("lee@globex.example") with { Subject = "Not yet" });
        var (home, analyst) = ($"/console/{story.Program.Slug}/mailbox", await story.Program.StaffAsync(StaffRole.Analyst));

        var all = (await analyst.GetAsync(home)).Expect(HttpStatusCode.OK).Text;
        all.ShouldContain("kim@globex.example");
        all.ShouldContain("Not yet");
        // No mail server is set here: what was handed on lies in a folder, and nobody is made to believe otherwise.
        all.ShouldContain("Kept here");
        all.ShouldContain("reach nobody");
        (await analyst.GetAsync($"{home}?state=failed")).Text.ShouldContain("To nobody");
        (await analyst.GetAsync($"{home}?state=failed")).Text.ShouldNotContain("Not yet");
        (await analyst.GetAsync($"{home}?state=waiting")).Text.ShouldNotContain("kim@globex.example");
        (await analyst.GetAsync($"{home}/{sent}")).Text.ShouldContain($"src=\"{home}/{sent}/html\"");
        (await analyst.GetAsync($"{home}/{failed}")).Text.ShouldContain("cannot be written to");
        (await analyst.GetAsync($"{home}/eml_{new string('0', 26)}")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task The_HTML_of_a_mail_runs_nothing_and_asks_for_nothing(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example") with { Html = "<h1>Seen</h1>" });
        var analyst = await story.Program.StaffAsync(StaffRole.Analyst);

        var html = (await analyst.GetAsync($"/console/{story.Program.Slug}/mailbox/{id}/html")).Expect(HttpStatusCode.OK);

        html.Text.ShouldBe("<h1>Seen</h1>");
        var policy = html.Message.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("sandbox ");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("allow-scripts");
    }

    [Theory, BothEngines]
    public async Task A_mail_that_opens_a_door_is_read_by_nobody_else(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var door = MailStory.MailTo("kim@globex.example") with { Secret = true, Text = "door-4711", Html = "door-4711" };
        var id = await story.AddAsync(door);
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var page = $"/console/{story.Program.Slug}/mailbox/{id}";

        (await manager.GetAsync(page)).Expect(HttpStatusCode.OK).Text.ShouldNotContain("door-4711");
        (await manager.GetAsync(page + "/html")).Expect(HttpStatusCode.NotFound);
        await story.DeliverAsync();
        (await manager.GetAsync(page)).Text.ShouldNotContain("door-4711");
    }

    [Theory, BothEngines]
    public async Task Where_no_server_takes_mail_an_owner_hands_on_what_opens_a_hub_but_nothing_of_his_colleagues(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var door = MailStory.MailTo("kim@globex.example") with { Secret = true, Text = "door-4711" };
        var hub = await story.AddAsync(door);
        var colleague = await story.AddAsync(door with { Kind = "staff_invitation" });
        await story.DeliverAsync();
        var (owner, home) = (await story.Program.StaffAsync(StaffRole.Owner), $"/console/{story.Program.Slug}/mailbox");

        (await owner.GetAsync($"{home}/{hub}")).Expect(HttpStatusCode.OK).Text.ShouldContain("door-4711");
        (await owner.GetAsync($"{home}/{colleague}")).Expect(HttpStatusCode.OK).Text.ShouldNotContain("door-4711");
    }

    [Theory, BothEngines]
    public async Task Mails_of_another_program_are_not_there(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example"));
        var other = await ProgramDriver.NewAsync(story.Host);
        var owner = await other.StaffAsync(StaffRole.Owner);

        (await owner.GetAsync($"/console/{other.Slug}/mailbox/{id}")).Expect(HttpStatusCode.NotFound);
        (await owner.GetAsync($"/console/{other.Slug}/mailbox")).Text.ShouldNotContain("kim@globex.example");
    }

    [Theory, BothEngines]
    public async Task A_mail_that_failed_is_sent_again_by_a_button(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example"));
        await using (var db = story.Host.OpenStore())
        {
            await db.Mails.ExecuteUpdateAsync(set => set
                .SetProperty(static row => row.FailedAt, row => row.QueuedAt)
                .SetProperty(static row => row.NextAttemptAt, (DateTimeOffset?)null));
        }

        var (page, sales) = ($"/console/{story.Program.Slug}/mailbox/{id}", await story.Program.StaffAsync(StaffRole.Sales));
        (await sales.SubmitAsync($"{page}/retry", [], page)).Expect(HttpStatusCode.SeeOther);
        await story.DeliverUntilAsync(id, attempts: 1);

        await Eventually.TrueAsync(async () => (await story.FindAsync(id)).SentAt is not null, "it is sent");
        await using var audited = story.Host.OpenStore();
        (await audited.AuditNotes.CountAsync(static note => note.Action == "sent mail again")).ShouldBe(1);
        (await sales.PostAsync($"{page}/retry", [])).Expect(HttpStatusCode.BadRequest);
    }
}
