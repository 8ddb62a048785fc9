using System.Net;
using Herald.Core.Messages;
using Herald.Core.Notifications;
using Herald.Data.Activities;
using Herald.Web.Notifications;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Notifications;

/// <summary>A program whose advocate Rosa is told what happens; on a clock that the test moves.</summary>
internal sealed class NewsStory : IAsyncDisposable
{
    private NewsStory(HeraldHost host, Story story, TestClock clock) => (Host, Story, Clock) = (host, story, clock);

    public HeraldHost Host { get; }

    public Story Story { get; }

    public TestClock Clock { get; }

    public string Rosa { get; private set; } = "";

    public ProgramDriver Program => Story.Program;

    public string Hub => "/hub/" + Program.Slug;

    public static async Task<NewsStory> BeginAsync(StoreKind kind)
    {
        var clock = new TestClock();
        var host = await HeraldHost.StartAsync(kind, clock);
        var news = new NewsStory(host, await Story.BeginAsync(host), clock);
        news.Rosa = await news.Story.AdvocateAsync("rosa@acme.example");
        return news;
    }

    public Task<Visitor> RosasBrowserAsync() => Program.AdvocateAsync(Rosa);

    /// <summary>Reads the stream to its end, as the loop does; other databases of the server may hold it back for a while.</summary>
    public async Task ReadAsync(int count)
    {
        var reader = Host.Services.GetServices<IActivityReader>().OfType<NotifyAdvocates>().Single();
        await Eventually.TrueAsync(
            async () =>
            {
                await using var scope = Host.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ActivityPump>().RunOnceAsync(reader, CancellationToken.None);
                return (await RowsAsync()).Count >= count;
            },
            $"there are {count} notifications");
        (await RowsAsync()).Count.ShouldBe(count);
    }

    public async Task ReplayAsync()
    {
        var reader = Host.Services.GetServices<IActivityReader>().OfType<NotifyAdvocates>().Single();
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ActivityPump>().ReplayAsync(reader, CancellationToken.None);
    }

    public async Task<IReadOnlyList<Notification>> RowsAsync()
    {
        await using var db = Host.OpenStore();
        return await db.Notifications.Where(row => row.ProgramId == Program.Id).OrderBy(static row => row.Id).ToListAsync();
    }

    /// <summary>Lets so much time pass, and writes what is due to be mailed.</summary>
    public async Task<IReadOnlyList<Mail>> MailsAfterAsync(TimeSpan span, int count)
    {
        Clock.Advance(span);
        await Eventually.TrueAsync(
            async () =>
            {
                await Host.Services.GetRequiredService<MailNotifications>().RunOnceAsync(CancellationToken.None);
                return (await MailsAsync()).Count >= count;
            },
            $"there are {count} mails");
        var mails = await MailsAsync();
        mails.Count.ShouldBe(count);
        return mails;
    }

    public async Task WishAsync(Visitor visitor, params (NotificationKind Kind, MailPace Pace)[] wishes) =>
        (await visitor.SubmitAsync($"{Hub}/notifications/preferences", null,
            wishes.Select(static wish => ($"pace.{wish.Kind}", $"{wish.Pace}")))).Expect(HttpStatusCode.SeeOther);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task<IReadOnlyList<Mail>> MailsAsync()
    {
        await using var db = Host.OpenStore();
        return await db.Mails.Where(row => row.ProgramId == Program.Id).OrderBy(static row => row.Id).ToListAsync();
    }
}
