using System.Globalization;
using Herald.Data;
using Herald.Data.Tracking;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Tests.Tracking.ClickStore;

namespace Herald.Web.Tests.Tracking;

/// <summary>PostgreSQL keeps clicks by months.</summary>
public sealed class ClickMonthTests
{
    private static readonly DateTimeOffset May = new(2026, 5, 17, 8, 30, 0, TimeSpan.Zero);

    private readonly TestClock clock = new();

    [Fact]
    public async Task A_store_with_clicks_is_divided_without_losing_one()
    {
        await using var store = await TestStore.EmptyAsync(StoreKind.Postgres);
        var scripts = SchemaRunner.Scripts("postgres");
        var division = scripts.Single(static script => script.Name.EndsWith("_click_months", StringComparison.Ordinal));
        await new SchemaRunner(store.Engine, TimeProvider.System, [.. scripts.Where(script => script != division)]).RunAsync(Ct);
        var now = TimeProvider.System.GetUtcNow();
        var (old, today, ahead) = (ClickAt(May.AddYears(-3)), ClickAt(now), ClickAt(now.AddYears(40)));
        await store.WriteAsync(old, today, ahead);
        var latest = ClickAt(now.AddSeconds(1), previous: today.Id);

        (await new SchemaRunner(store.Engine, TimeProvider.System).RunAsync(Ct)).ShouldBe([division.Name]);

        await store.WriteAsync(latest);
        await using var db = store.Open();
        (await db.Clicks.OrderBy(static row => row.Id).Select(static row => row.Id).ToListAsync(Ct))
            .ShouldBe([old.Id, today.Id, latest.Id, ahead.Id]);
        (await db.Clicks.SingleAsync(row => row.Id == latest.Id, Ct)).PreviousId.ShouldBe(today.Id);
        var until = ClickMonth.Of(now.AddDays(1)).Plus(1);
        (await store.PartsAsync()).ShouldBe(["clicks_before_" + until.Name.Replace('-', '_'), "clicks_other"]);
        (await store.PartOfAsync(ahead)).ShouldBe("clicks_other");
        var missing = await ClickParts.MissingAsync(db, now, Ct);
        missing.ShouldNotContain(ClickMonth.Of(now), "it lies in what was there");
        (await store.ChangeAsync((db, lease, ct) => ClickParts.MakeAsync(db, lease, missing[0], ct), await store.LeaseAsync(clock)))
            .ShouldBe(ClickPartChange.Made);
    }

    [Fact]
    public async Task Months_are_made_ahead_and_a_click_goes_to_its_own()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres, clock);
        var lease = await store.LeaseAsync(clock);
        await using var db = store.Open();

        foreach (var month in await ClickParts.MissingAsync(db, May, Ct))
            (await ClickParts.MakeAsync(db, lease, month, Ct)).ShouldBe(ClickPartChange.Made);

        (await store.PartsAsync()).ShouldBe(["clicks_2026_05", "clicks_2026_06", "clicks_2026_07", "clicks_other"]);
        (await ClickParts.MissingAsync(db, May, Ct)).ShouldBeEmpty();
        (await ClickParts.MissingAsync(db, May.AddMonths(1), Ct)).Select(static month => month.Name).ShouldBe(["2026-08"]);
        var end = new DateTimeOffset(2026, 6, 30, 23, 59, 59, 999, TimeSpan.Zero);
        var (last, first) = (ClickAt(end), ClickAt(end.AddMilliseconds(1)));
        await store.WriteAsync(last, first);
        (await store.PartOfAsync(last), await store.PartOfAsync(first)).ShouldBe(("clicks_2026_06", "clicks_2026_07"));
    }

    [Fact]
    public async Task A_click_in_a_month_without_a_part_is_taken_and_found_and_its_month_stays_as_it_is()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres, clock);
        var lease = await store.LeaseAsync(clock);
        var early = ClickAt(May);

        await store.WriteAsync(early);

        (await store.PartOfAsync(early)).ShouldBe("clicks_other");
        (await store.ChangeAsync((db, lease, ct) => ClickParts.MakeAsync(db, lease, ClickMonth.Of(May), ct), lease))
            .ShouldBe(ClickPartChange.Occupied);
        (await store.ChangeAsync((db, lease, ct) => ClickParts.MakeAsync(db, lease, ClickMonth.Of(May).Plus(1), ct), lease))
            .ShouldBe(ClickPartChange.Made);
        var (later, next) = (ClickAt(May.AddDays(1), previous: early.Id), ClickAt(May.AddMonths(1)));
        await store.WriteAsync(later, next);
        (await store.PartOfAsync(later), await store.PartOfAsync(next)).ShouldBe(("clicks_other", "clicks_2026_06"));
        await using var db = store.Open();
        (await db.Clicks.SingleAsync(row => row.Id == later.Id, Ct)).PreviousId.ShouldBe(early.Id);
    }

    [Fact]
    public async Task A_look_up_by_id_reads_one_month()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres, clock);
        var lease = await store.LeaseAsync(clock);
        foreach (var month in Enumerable.Range(0, 24).Select(ClickMonth.Of(May).Plus))
            (await store.ChangeAsync((db, lease, ct) => ClickParts.MakeAsync(db, lease, month, ct), lease)).ShouldBe(ClickPartChange.Made);
        var click = ClickAt(May.AddMonths(3));
        await store.WriteAsync(click);
        await CountAnewAsync(store);

        // More often than a statement is planned anew, and with a click after it as the writer looks for the one before.
        for (var at = 1; at <= 20; at++)
        {
            await using var db = store.Open();
            (await db.Work.Lookups.ClicksAsync(default, [click.Id], Ct)).ShouldHaveSingleItem();
            await store.WriteAsync(ClickAt(May.AddMonths(4).AddMinutes(at), previous: click.Id));
        }

        store.Reopen(); // Sessions that end tell what they read.
        await Eventually.TrueAsync(async () => (await ReadsAsync(store))["clicks_2026_08"] >= 40, "the reads are counted");
        (await ReadsAsync(store)).Where(static part => part.Value > 0).Select(static part => part.Key).ShouldBe(["clicks_2026_08"]);
    }

    [Fact]
    public async Task Who_reads_keeps_no_click_waiting_for_a_month_to_be_made_or_dropped()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres, clock);
        var lease = await store.LeaseAsync(clock);
        var part = ClickPart.Of(ClickMonth.Of(May));
        Task<ClickPartChange> Drop() => store.ChangeAsync((db, lease, ct) => ClickParts.DropAsync(db, lease, part, ct), lease);
        Task<ClickPartChange> Make(int later) =>
            store.ChangeAsync((db, lease, ct) => ClickParts.MakeAsync(db, lease, ClickMonth.Of(May).Plus(later), ct), lease);
        await Make(0);
        await using (var reader = await store.Engine.OpenAsync(Ct))
        {
            await using var reading = await reader.BeginTransactionAsync(Ct);
            await using var count = reader.CreateCommand();
            count.CommandText = "SELECT count(*) FROM clicks";
            await count.ExecuteScalarAsync(Ct);

            (await Make(1)).ShouldBe(ClickPartChange.Busy);
            (await Drop()).ShouldBe(ClickPartChange.Busy);
            await store.WriteAsync(ClickAt(May));
        }

        (await Make(1), await Drop()).ShouldBe((ClickPartChange.Made, ClickPartChange.Made), "nothing half was left");
        (await store.PartsAsync()).ShouldBe(["clicks_2026_06", "clicks_other"]);
    }

    [Fact]
    public async Task Who_has_lost_the_lease_changes_nothing()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres, clock);
        var frozen = await store.LeaseAsync(clock);
        await store.ChangeAsync((db, lease, ct) => ClickParts.MakeAsync(db, lease, ClickMonth.Of(May), ct), frozen);
        clock.Advance(TimeSpan.FromMinutes(2));
        await store.LeaseAsync(clock, "two");

        (await store.ChangeAsync((db, lease, ct) => ClickParts.MakeAsync(db, lease, ClickMonth.Of(May).Plus(1), ct), frozen))
            .ShouldBe(ClickPartChange.TakenOver);
        (await store.ChangeAsync((db, lease, ct) => ClickParts.DropAsync(db, lease, ClickPart.Of(ClickMonth.Of(May)), ct), frozen))
            .ShouldBe(ClickPartChange.TakenOver);

        (await store.PartsAsync()).ShouldBe(["clicks_2026_05", "clicks_other"]);
    }

    private static async Task CountAnewAsync(TestStore store)
    {
        store.Reopen();
        await using var db = store.Open();
        await Eventually.TrueAsync(
            () => db.Database.SqlQuery<bool>(
                $"""
                SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
                    AND backend_type = 'client backend') AS "Value"
                """).SingleAsync(Ct),
            "no other session is left");
        await store.ExecuteAsync("SELECT pg_stat_reset()");
    }

    // How often each part's index was read.
    private static async Task<Dictionary<string, long>> ReadsAsync(TestStore store)
    {
        await using var db = store.Open();
        return (await db.Database.SqlQuery<string>(
            $"""
            SELECT relname || ' ' || coalesce(idx_scan, 0) AS "Value" FROM pg_stat_user_tables WHERE relname LIKE 'clicks~_%' ESCAPE '~'
            """).ToListAsync(Ct)).Select(static text => text.Split(' '))
            .ToDictionary(static pair => pair[0], static pair => long.Parse(pair[1], CultureInfo.InvariantCulture));
    }
}
