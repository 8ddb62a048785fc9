using System.Net;
using Herald.Data.Activities;
using Herald.Data.Deeds;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Streaks;

/// <summary>Weeks in a row, as Rosa and the company's systems see them.</summary>
public sealed class StreakPageTests
{
    [Theory, BothEngines]
    public async Task What_she_does_keeps_a_week_and_one_that_passes_is_forgiven(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind); // 1 March 2026, a Sunday
        (await hub.ReadAsync()).ShouldContain("Your streak Not begun yet It begins with the first thing you do in a week");

        await hub.Story.ReferAsync(hub.Rosa, "kim@globex.example");
        await CountedAsync(hub, "1 1 kept");
        (await hub.ReadAsync()).ShouldContain("Your streak One week Week from 23 February: kept This week is kept.");
        // Two weeks on: the one between has passed.
        hub.Clock!.Advance(TimeSpan.FromDays(14));
        await hub.Story.ReferAsync(hub.Rosa, "lee@initech.example");
        await CountedAsync(hub, "2 2 kept forgiven kept");
        hub.Clock.Advance(TimeSpan.FromDays(7));

        await CountedAsync(hub, "2 2 kept forgiven kept open");
        var page = await hub.ReadAsync();
        page.ShouldContain("Two weeks in a row");
        page.ShouldContain("This week is still open. One week of this month was forgiven already, so this one counts.");
        page.ShouldContain("Share your link in a new place");
        (await hub.ReadAsync("/profile")).ShouldContain("Your streak Two weeks in a row");
    }

    [Theory, BothEngines]
    public async Task Nobody_reads_the_streak_of_another_program(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        var other = await ProgramDriver.NewAsync(hub.Program.Host);

        (await other.GetAsync($"/v1/advocates/{hub.Rosa}/streak")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
    }

    // Deeds follow the stream; what the API tells is waited for: weeks, the longest, and what became of each.
    private static async Task CountedAsync(HubStory hub, string expected)
    {
        var reader = hub.Program.Host.Services.GetServices<IActivityReader>().OfType<KeepDeeds>().Single();
        var told = "";
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = hub.Program.Host.OpenStore();
                while (await new ActivityPump(db).RunOnceAsync(reader, CancellationToken.None) > 0)
                    db.ChangeTracker.Clear();
                var streak = (await hub.Program.GetAsync($"/v1/advocates/{hub.Rosa}/streak")).Expect(HttpStatusCode.OK);
                told = $"{streak["weeks"]} {streak["best"]} "
                    + string.Join(' ', streak["history"].AsArray().Select(static week => week!["state"]!.ToString()));
                return told == expected;
            },
            $"the streak is {expected}");
    }
}
