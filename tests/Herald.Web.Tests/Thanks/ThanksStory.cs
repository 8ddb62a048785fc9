using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Messages;
using Herald.Core.Staff;
using Herald.Core.Thanks;
using Herald.Data.Activities;
using Herald.Web.Notifications;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Herald.Web.Thanks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Thanks;

/// <summary>A program whose advocate Rosa has Kim as her sales rep; on a clock that the test moves.</summary>
internal sealed class ThanksStory : IAsyncDisposable
{
    public const string KimsAddress = "kim@northwind.example";

    private ThanksStory(HeraldHost host, Story story, TestClock clock) => (Host, Story, Clock) = (host, story, clock);

    public HeraldHost Host { get; }

    public Story Story { get; }

    public TestClock Clock { get; }

    public string Rosa { get; private set; } = "";

    /// <summary>Her rep, in the browser.</summary>
    public Visitor Kim { get; private set; } = null!;

    public ProgramDriver Program => Story.Program;

    public string Console => $"/console/{Program.Slug}/thanks";

    public string Hub => $"/hub/{Program.Slug}/thanks";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ThanksStory> BeginAsync(StoreKind kind)
    {
        var clock = new TestClock();
        var host = await HeraldHost.StartAsync(kind, clock);
        var story = new ThanksStory(host, await Story.BeginAsync(host), clock);
        story.Kim = await story.Program.StaffAsync(StaffRole.Sales, KimsAddress, "Kim Vale");
        story.Rosa = await story.JoinAsync("Rosa Díaz", "rosa@acme.example", KimsAddress);
        return story;
    }

    public async Task<string> JoinAsync(string name, string email, string? owner = null, string? locale = null)
    {
        var body = new JsonObject { ["email"] = email, ["name"] = name };
        if (owner is not null)
            body["account"] = new JsonObject { ["external_id"] = owner, ["name"] = "Acme", ["owner_email"] = owner };
        if (locale is not null)
            body["locale"] = locale;
        return (await Program.PostAsync("/v1/advocates", body)).Expect(HttpStatusCode.Created)["id"].ToString();
    }

    public async Task<string> WinAsync(string advocate, string friend, string? at = null)
    {
        var referral = await Story.ReferAsync(advocate, friend);
        await Story.StageAsync(referral, "won", 5_000, at is null ? null : new() { ["occurred_at"] = at });
        return referral;
    }

    /// <summary>By hand, by API.</summary>
    public async Task<string> ThankAsync(string kind = "message", long? cost = null, string? advocate = null)
    {
        var body = new JsonObject { ["advocate"] = advocate ?? Rosa, ["reason"] = "Spoke at our meetup", ["kind"] = kind };
        if (cost is { } amount)
            body["cost"] = Dollars(amount);
        return (await Program.PostAsync("/v1/thanks", body)).Expect(HttpStatusCode.Created)["id"].ToString();
    }

    public static JsonObject Dollars(long amount) => new() { ["amount"] = amount, ["currency"] = "USD" };

    public Task<Answer> StepAsync(string thanks, string state, string? reason = null)
    {
        var body = new JsonObject { ["state"] = state };
        if (reason is not null)
            body["reason"] = reason;
        return Program.PostAsync($"/v1/thanks/{thanks}/steps", body);
    }

    /// <summary>Reads the stream until there are so many tasks; on PostgreSQL other databases of the server may hold it back.</summary>
    public async Task<IReadOnlyList<ThanksTask>> TasksAsync(int count)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                await PumpAsync<MakeThanks>();
                return (await RowsAsync()).Count >= count;
            },
            $"there are {count} tasks");
        var rows = await RowsAsync();
        rows.Count.ShouldBe(count);
        return rows;
    }

    public async Task ReplayAsync()
    {
        await using var db = Host.OpenStore();
        await new ActivityPump(db).ReplayAsync(Host.Services.GetServices<IActivityReader>().OfType<MakeThanks>().Single(), Ct);
    }

    /// <summary>What Rosa is told, with the mails that are due after some minutes.</summary>
    public async Task<IReadOnlyList<Mail>> ToldAsync(int notifications, int mails)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                await PumpAsync<NotifyAdvocates>();
                await using var db = Host.OpenStore();
                return await db.Notifications.CountAsync(row => row.ProgramId == Program.Id && row.ThanksId != null, Ct) == notifications;
            },
            $"there are {notifications} notifications");
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Host.Services.GetRequiredService<MailNotifications>().RunOnceAsync(Ct);
        await using var store = Host.OpenStore();
        var found = await store.Mails.Where(row => row.ProgramId == Program.Id && row.Kind == "notification").ToListAsync(Ct);
        found.Count.ShouldBe(mails);
        return found;
    }

    public async Task<ThanksAddress> AddressAsync()
    {
        await using var db = Host.OpenStore();
        return await db.ThanksAddresses.SingleAsync(row => row.ProgramId == Program.Id, Ct);
    }

    /// <summary>Presses a button of a task's page, with all that stands in its form.</summary>
    public async Task<Answer> PressAsync(string thanks, string to, params (string Name, string Value)[] changed)
    {
        var page = (await Kim.GetAsync($"{Console}/{thanks}")).Expect(HttpStatusCode.OK);
        return await Kim.SendAsync($"{Console}/{thanks}/steps", PageForm.FieldsOf(page, "thanks").With([.. changed, ("to", to)]));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task<List<ThanksTask>> RowsAsync()
    {
        await using var db = Host.OpenStore();
        return await db.ThanksTasks.Where(row => row.ProgramId == Program.Id).OrderBy(static row => row.Id).ToListAsync(Ct);
    }

    private async Task PumpAsync<TReader>()
        where TReader : IActivityReader
    {
        var reader = Host.Services.GetServices<IActivityReader>().OfType<TReader>().Single();
        await using var db = Host.OpenStore();
        while (await new ActivityPump(db).RunOnceAsync(reader, Ct) > 0)
            db.ChangeTracker.Clear();
    }
}
