using Herald.Core.Notifications;
using Herald.Web.Notifications;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Recognition;

public sealed class KeepLevelsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_level_is_reached_once_however_often_the_stream_is_read(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        await story.SetAsync("never", 0, 100, 1_000, 5_000);
        var rosa = await story.Points.JoinAsync("Rosa Díaz");
        (await story.LevelAsync(rosa)).ShouldBe("1 A");

        await story.Points.EarnAsync(rosa, 60);
        await story.Points.EarnAsync(rosa, 60);
        // At once, also before it is written down.
        (await story.LevelAsync(rosa)).ShouldBe("2 B");
        await story.WritesAsync(rosa, "2");
        await story.Points.EarnAsync(rosa, 6_000);
        await story.WritesAsync(rosa, "2 3 4");
        await story.ReplayAsync();
        await story.Points.EarnAsync(rosa, 10);
        await story.RaiseAsync();

        (await story.ToldAsync(rosa)).ShouldBe("2 3 4");
        (await story.LevelAsync(rosa)).ShouldBe("4 D");
    }

    [Theory, BothEngines]
    public async Task Spending_and_what_is_taken_back_take_no_level(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        await story.SetAsync("never", 0, 100, 1_000);
        var rosa = await story.Points.JoinAsync("Rosa Díaz");
        var purchase = await story.Points.EarnAsync(rosa, 1_200);
        await story.WritesAsync(rosa, "2 3");

        await story.Points.Story.SpendAsync(rosa, 500);
        (await story.LevelAsync(rosa)).ShouldBe("3 C");
        await story.Points.ReturnAsync(purchase);
        await story.RaiseAsync();

        (await story.LevelAsync(rosa)).ShouldBe("3 C");
        (await story.WrittenAsync(rosa)).ShouldBe("2 3");
    }

    [Theory, BothEngines]
    public async Task What_sinks_raises_at_once_and_what_rises_takes_nothing(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        await story.SetAsync("never", 0, 1_000, 5_000);
        var (rosa, kim) = (await story.Points.JoinAsync("Rosa Díaz"), await story.Points.JoinAsync("Kim Lo"));
        await story.Points.EarnAsync(rosa, 400);
        await story.Points.EarnAsync(kim, 1_500);
        await story.WritesAsync(kim, "2");
        story.Clock.Advance(TimeSpan.FromDays(3));

        await story.SetAsync("never", 0, 300, 5_000);
        (await story.LevelAsync(rosa)).ShouldBe("2 B");
        await story.WritesAsync(rosa, "2");
        // It was the ladder that raised her, so that it was on the day of the change.
        (await story.RowsAsync(rosa))[0].ReachedAt.ShouldBe(story.Clock.GetUtcNow());
        await story.SetAsync("never", 0, 9_000, 10_000);
        await story.RaiseAsync();

        (await story.LevelAsync(rosa)).ShouldBe("2 B");
        (await story.LevelAsync(kim)).ShouldBe("2 B");
        (await story.ToldAsync(kim)).ShouldBe("2");
    }

    [Theory, BothEngines]
    public async Task A_first_ladder_reads_back_over_all_that_was_earned_and_mails_nobody_about_it(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        var rosa = await story.Points.JoinAsync("Rosa Díaz");
        await story.Points.EarnAsync(rosa, 200, LevelStory.At("2025-12-24"));
        await story.Points.EarnAsync(rosa, 900, LevelStory.At("2026-01-15"));
        (await story.LevelAsync(rosa)).ShouldBe("none");

        await story.SetAsync("never", 0, 100, 1_000);
        await story.WritesAsync(rosa, "2 3");

        (await story.RowsAsync(rosa)).Select(static row => row.ReachedAt)
            .ShouldBe([LevelStory.At("2025-12-24"), LevelStory.At("2026-01-15")]);
        await Eventually.TrueAsync(
            async () =>
            {
                await story.PumpAsync<NotifyAdvocates>();
                return (await NotificationsAsync(story)).Count > 0;
            },
            "she is told");
        var told = (await NotificationsAsync(story)).ShouldHaveSingleItem();
        told.Level.ShouldBe(3);
        told.MailDueAt.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Two_hundred_and_more_are_raised_over_several_steps(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        List<string> all = [];
        for (var at = 0; at < 205; at++)
            all.Add(await story.Points.Story.AdvocateAsync($"a{at}@acme.example"));
        var last = await story.Points.JoinAsync("Rosa Díaz");
        await story.Points.EarnAsync(last, 500);

        await story.SetAsync("never", 0, 100);
        await story.WritesAsync(last, "2");

        await using var db = story.Host.OpenStore();
        (await db.LadderVersions.SingleAsync(row => row.ProgramId == story.Program.Id, Ct)).SweptAt.ShouldNotBeNull();
        (await db.AdvocateLevels.CountAsync(row => row.ProgramId == story.Program.Id, Ct)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_level_that_is_renewed_ends_with_the_year_after_and_is_earned_again_by_a_year(StoreKind kind)
    {
        await using var story = await LevelStory.BeginAsync(kind);
        await story.SetAsync("yearly", 0, 100, 1_000);
        var rosa = await story.Points.JoinAsync("Rosa Díaz");
        await story.Points.EarnAsync(rosa, 1_500);
        await story.WritesAsync(rosa, "2 3");

        story.Clock.Advance(LevelStory.At("2027-12-30") - story.Clock.GetUtcNow());
        (await story.LevelAsync(rosa)).ShouldBe("3 C");
        story.Clock.Advance(TimeSpan.FromDays(3));
        (await story.LevelAsync(rosa)).ShouldBe("1 A");

        await story.Points.EarnAsync(rosa, 1_100);
        await Eventually.TrueAsync(
            async () =>
            {
                await story.RaiseAsync();
                return await story.LevelAsync(rosa) == "3 C";
            },
            "it is hers again");
        // It was celebrated when she reached it first.
        (await story.ToldAsync(rosa)).ShouldBe("2 3");
    }

    private static async Task<IReadOnlyList<Notification>> NotificationsAsync(LevelStory story)
    {
        await using var db = story.Host.OpenStore();
        return await db.Notifications
            .Where(row => row.ProgramId == story.Program.Id && row.Kind == NotificationKind.LevelReached).ToListAsync(Ct);
    }
}
