using System.Net;
using Herald.Core.Ids;
using Herald.Core.Messages;
using Herald.Core.Referrals;
using Herald.Core.Staff;
using Herald.Data.Activities;
using Herald.Web.HubInvitations.Work;
using Herald.Web.Notifications;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Invitations;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Messages;

/// <summary>A program in which people do whatever makes it write a mail, and call the server by what name they please.</summary>
internal sealed class EveryMail : IAsyncDisposable
{
    private const string Rosa = "rosa@acme.example";
    private readonly TestClock clock;
    private readonly Story story;
    private readonly string? calledAs;

    private EveryMail(HeraldHost host, TestClock clock, Story story, string? calledAs) =>
        (Host, this.clock, this.story, this.calledAs) = (host, clock, story, calledAs);

    public HeraldHost Host { get; }

    public ProgramDriver Program => story.Program;

    /// <summary>One mail of each kind, with its text as it was handed over.</summary>
    public IReadOnlyList<Mail> Mails { get; private set; } = [];

    /// <summary>The pages that answered whoever made them be written.</summary>
    public List<Answer> Answers { get; } = [];

    public static async Task<EveryMail> WriteAsync(StoreKind kind, string? calledAs = null)
    {
        var clock = new TestClock();
        var host = await HeraldHost.StartAsync(kind, clock);
        var every = new EveryMail(host, clock, await Story.BeginAsync(host), calledAs);
        await every.WriteAsync();
        return every;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task WriteAsync()
    {
        var advocate = await story.AdvocateAsync(Rosa);
        var (hub, console) = ($"/hub/{Program.Slug}", $"/console/{Program.Slug}");
        var owner = Calling(await Program.StaffAsync(StaffRole.Owner, "dana@northwind.example"));
        var rosa = Calling(await Program.AdvocateAsync(advocate));
        var guest = new Guest(Program, await story.CodeAsync(advocate));
        Calling(guest.Browser);

        await KeepAsync(Calling(Program.Visitor()).SubmitAsync($"{hub}/sign-in", null, ("email", Rosa)));
        await KeepAsync(Calling(Program.Visitor()).SubmitAsync("/sign-in/forgotten", null, ("email", "dana@northwind.example")));
        await KeepAsync(owner.SubmitAsync(
            $"{console}/staff/invitations", $"{console}/staff", ("email", "eve@northwind.example"), ("role", "sales")));
        var invited = await owner.SubmitAsync(
            $"{console}/advocates/new", null, ("name", "Omar"), ("email", "omar@acme.example"), ("words", "Come."));
        await KeepAsync(owner.FollowAsync(invited.Expect(HttpStatusCode.SeeOther)));
        await KeepAsync(guest.Browser.GetAsync(await guest.AcceptAsync()));
        await rosa.SubmitAsync($"{hub}/refer", null, ("name", "Lee"), ("email", "lee@globex.example"));
        var referred = await rosa.SubmitAsync(
            $"{hub}/refer/how", null, ("way", "email"), ("subject", "Lee"), ("words", "Dear Lee"), ("agreed", "true"));
        var page = await rosa.FollowAsync(referred.Expect(HttpStatusCode.SeeOther));
        Answers.Add(page.Expect(HttpStatusCode.OK));
        var lee = await LeeAsync();
        await owner.SubmitAsync($"{console}/referrals/{lee}/claim", $"{console}/referrals/{lee}");
        await rosa.SubmitAsync($"{hub}/referrals/{lee}/messages", $"{hub}/referrals/{lee}", ("text", "How is Lee?"));
        await KeepAsync(rosa.GetAsync($"{hub}/profile"));
        await KeepAsync(rosa.GetAsync($"{hub}/share"));
        await KeepAsync(owner.GetAsync($"{console}/links"));
        await InviteAsync(owner, $"{console}/invitations/new", advocate);
        // What is said at once, before time passes and what is secret is dropped as sent.
        var mails = await MailsAsync();
        await NotifyAsync();
        clock.Advance(Reminder.Between + TimeSpan.FromHours(1));
        var reminded = await rosa.SubmitAsync(
            $"{hub}/referrals/{lee}/reminders", $"{hub}/referrals/{lee}", ("words", "Lee, have you looked?"));
        await KeepAsync(rosa.FollowAsync(reminded.Expect(HttpStatusCode.SeeOther)));
        var later = (await MailsAsync()).Where(static mail => mail.Kind is "notification" or "reminder");
        Mails = [.. mails, .. later.DistinctBy(static mail => mail.Kind)];
    }

    private async Task<ReferralId> LeeAsync()
    {
        await using var db = Host.OpenStore();
        return await db.Referrals.Where(row => row.ProgramId == Program.Id && row.Introduction == Introduction.Email)
            .Select(static row => row.Id).SingleAsync();
    }

    private async Task InviteAsync(Visitor owner, string path, string advocate)
    {
        await KeepAsync(owner.SubmitAsync(path, $"{path}?advocate={advocate}", ("advocate", advocate)));
        await Eventually.TrueAsync(
            async () =>
            {
                await Host.Services.GetRequiredService<SendInvitations>().RunOnceAsync(CancellationToken.None);
                return (await MailsAsync()).Any(static mail => mail.Kind == "hub_invitation");
            },
            "somebody is invited to the hub");
    }

    private async Task NotifyAsync()
    {
        var reader = Host.Services.GetServices<IActivityReader>().OfType<NotifyAdvocates>().Single();
        await Eventually.TrueAsync(
            async () =>
            {
                await using var scope = Host.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ActivityPump>().RunOnceAsync(reader, CancellationToken.None);
                await using var db = Host.OpenStore();
                return await db.Notifications.AnyAsync(row => row.ProgramId == Program.Id);
            },
            "there is a notification");
        clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(
            async () =>
            {
                await Host.Services.GetRequiredService<MailNotifications>().RunOnceAsync(CancellationToken.None);
                return (await MailsAsync()).Any(static mail => mail.Kind == "notification");
            },
            "it is mailed");
    }

    private async Task KeepAsync(Task<Answer> answer)
    {
        var kept = await answer;
        ((int)kept.Status).ShouldBeLessThan(400, kept.Text);
        Answers.Add(kept);
    }

    private Visitor Calling(Visitor visitor)
    {
        visitor.CalledAs = calledAs;
        return visitor;
    }

    private async Task<List<Mail>> MailsAsync()
    {
        await using var db = Host.OpenStore();
        return await db.Mails.Where(row => row.ProgramId == Program.Id).OrderBy(static row => row.Id).ToListAsync();
    }
}
