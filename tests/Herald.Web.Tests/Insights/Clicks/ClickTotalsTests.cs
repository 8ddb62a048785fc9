using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Herald.Data.Insights.Clicks;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Insights.Clicks;

/// <summary>Totals of clicks equal a count over the rows, whatever happened on the way.</summary>
public sealed class ClickTotalsTests
{
    private const int FailuresMin = 5;
    private const int BatchesMax = 1000;

    private static readonly DateTimeOffset October = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    // Clocks here go back by one hour and by two, at midnight too, and forward by half of one; some stand 45 or 30 minutes beside others.
    private static readonly string[] Zones =
        ["Asia/Kathmandu", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "America/Havana", "Antarctica/Troll"];

    // When these zones change.
    private static readonly DateTimeOffset[] Turns =
    [
        new(2026, 10, 3, 15, 30, 0, TimeSpan.Zero), new(2026, 10, 25, 1, 0, 0, TimeSpan.Zero), new(2026, 11, 1, 4, 30, 0, TimeSpan.Zero),
        new(2026, 11, 1, 5, 0, 0, TimeSpan.Zero),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Random_histories_are_counted_once_over_failures_and_two_who_count(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new ClickDriver(store);
        var dice = new Random(20261122);
        var links = await LinksAsync(driver);
        var failures = 0;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var counting = Enumerable.Range(0, 2)
            .Select(seed => Task.Run(() => FoldOnAsync(store, new(seed), () => Interlocked.Increment(ref failures), over.Token), Ct))
            .ToList();

        // Two who fold beside each other fail seldom on a busy machine.
        for (var batch = 0; batch < 40 || (Volatile.Read(ref failures) < FailuresMin && batch < BatchesMax); batch++)
            await driver.FollowAsync(Some(dice, links, dice.Next(1, 120)));
        await over.CancelAsync();
        await Task.WhenAll(counting);
        await driver.FoldAsync();

        failures.ShouldBeGreaterThanOrEqualTo(FailuresMin, "Little failed, so little was proved.");
        await EqualAsync(store);
        (await driver.RecountAsync()).ShouldBe(0, "what is counted anew comes to the same");
        await EqualAsync(store);
    }

    [Theory, BothEngines]
    public async Task Clicks_from_before_there_were_totals_and_totals_that_went_wrong_are_counted_anew(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new ClickDriver(store);
        var dice = new Random(7);
        var links = await LinksAsync(driver);
        await driver.FollowAsync(Some(dice, links, 300));
        await store.ExecuteAsync("DELETE FROM click_tallies");
        await driver.FollowAsync(Some(dice, links, 50));
        await driver.FoldAsync();

        (await driver.RecountAsync()).ShouldBeGreaterThan(300);
        await EqualAsync(store);

        await store.ExecuteAsync("UPDATE link_days SET count = count + 3 WHERE count > 1");
        await store.ExecuteAsync("DELETE FROM click_days WHERE channel = 'mail'");
        await store.ExecuteAsync(
            "INSERT INTO click_hours SELECT DISTINCT program_id, hour, 'nobody', 'nowhere', 5 FROM click_hours WHERE channel = 'mail'");
        foreach (var program in links.Select(static link => link.Program).Distinct())
            await driver.ExecuteAsync(db => ClickRecounts.AskAsync(db, program, Ct));
        (await driver.RecountAsync()).ShouldBeGreaterThan(0);
        await EqualAsync(store);
    }

    [Theory, BothEngines]
    public async Task Where_nobody_clicked_there_is_nothing_to_count(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new ClickDriver(store);
        var program = await driver.AddProgramAsync("Europe/Berlin");
        await driver.ExecuteAsync(async db => (await ClickRecounts.DueAsync(db, Ct)).ShouldBe(program));

        (await driver.RecountAsync()).ShouldBe(0);

        await driver.ExecuteAsync(async db => (await ClickRecounts.DueAsync(db, Ct)).ShouldBeNull());
    }

    [Theory, BothEngines]
    public async Task Another_zone_gives_other_days_and_hours(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new ClickDriver(store);
        var dice = new Random(11);
        var links = await LinksAsync(driver);
        await driver.FollowAsync(Some(dice, links, 200));
        await driver.FoldAsync();
        await driver.RecountAsync();

        await driver.ExecuteAsync(db => db.Programs.ExecuteUpdateAsync(
            static set => set.SetProperty(static row => row.TimeZone, "Asia/Kolkata"), Ct));
        // Some are added by the old zone still, some by the new one, and some wait while it is counted.
        await driver.FollowAsync(Some(dice, links, 100));
        await driver.FoldAsync();
        await driver.FollowAsync(Some(dice, links, 100));
        (await driver.RecountAsync()).ShouldBeGreaterThan(0);
        await driver.FoldAsync();

        await EqualAsync(store);
    }

    [Theory, BothEngines]
    public async Task What_is_counted_anew_while_more_comes_and_others_count_comes_out_right(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new ClickDriver(store);
        var dice = new Random(13);
        var links = await LinksAsync(driver);
        await driver.FollowAsync(Some(dice, links, 200));
        await store.ExecuteAsync("DELETE FROM click_tallies");
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var folding = Task.Run(() => FoldOnAsync(store, new(1), static () => { }, over.Token), Ct);
        var counting = Enumerable.Range(0, 2).Select(_ => Task.Run(() => driver.RecountAsync(), Ct)).ToList();
        for (var batch = 0; batch < 20; batch++)
            await driver.FollowAsync(Some(dice, links, dice.Next(1, 60)));
        await Task.WhenAll(counting);
        await over.CancelAsync();
        await folding;
        await driver.FoldAsync();
        await driver.RecountAsync();

        await EqualAsync(store);
    }

    [Theory, BothEngines]
    public async Task Totals_stay_where_old_clicks_are_taken_away(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new ClickDriver(store);
        var program = await driver.AddProgramAsync("America/St_Johns");
        var link = await driver.AddLinkAsync(program, "spring", "mail");
        var month = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        // The last day of May is not over there when the month is over in UTC.
        await driver.FollowAsync(
            [.. Enumerable.Range(-200, 400).Select(at => ClickDriver.ClickAt(program, link, month.AddMinutes(17 * at)))]);
        await driver.ExecuteAsync(async db => (await ClickRecounts.AreCountedAsync(db, month, Ct)).ShouldBeFalse("tallies are waiting"));
        await driver.FoldAsync();
        await driver.RecountAsync();
        await driver.ExecuteAsync(async db => (await ClickRecounts.AreCountedAsync(db, month, Ct)).ShouldBeTrue());
        var before = await TotalsAsync(store);

        await driver.ExecuteAsync(async db =>
        {
            await ClickRecounts.KeepSinceAsync(db, month, Ct);
            var first = NewId.FirstAt<ClickId>(month);
            (await db.Clicks.Where(row => row.Id < first).ExecuteDeleteAsync(Ct)).ShouldBe(200);
        });
        await driver.ExecuteAsync(db => ClickRecounts.AskAsync(db, program, Ct));

        (await driver.RecountAsync()).ShouldBe(0);
        (await TotalsAsync(store)).ShouldBe(before);
    }

    private static async Task<IReadOnlyList<(ProgramId Program, LinkId Link)>> LinksAsync(ClickDriver driver)
    {
        var links = new List<(ProgramId, LinkId)>();
        foreach (var zone in Zones)
        {
            var program = await driver.AddProgramAsync(zone);
            foreach (var (campaign, channel) in new[] { ("", ""), ("", "mail"), ("spring", "mail"), ("spring", "mail"), ("spring", "x") })
                links.Add((program, await driver.AddLinkAsync(program, campaign, channel)));
        }

        return links;
    }

    // Some within hours of a turn of the clocks, the others anywhere within five weeks.
    private static Click[] Some(Random dice, IReadOnlyList<(ProgramId Program, LinkId Link)> links, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            var (program, link) = links[dice.Next(links.Count)];
            var at = dice.Next(2) == 0
                ? Turns[dice.Next(Turns.Length)].AddSeconds(dice.Next(-20_000, 20_000))
                : October.AddSeconds(dice.Next(35 * 86_400));
            return ClickDriver.ClickAt(program, link, at);
        }),
    ];

    // Goes on until it is stopped; its store fails it again and again, between statements, before the commit or after it.
    private static async Task FoldOnAsync(TestStore store, Random dice, Action failed, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await using var db = FailingStore.Open(store, dice.Next(2) == 0 ? dice.Next(1, 10) : int.MaxValue);
            try
            {
                await new FoldTallies(db, new()).RunOnceAsync(Ct);
            }
            catch (Exception fault) when (FailingStore.Threw(fault))
            {
                failed();
            }
        }
    }

    private static async Task<IReadOnlyList<string>> TotalsAsync(TestStore store)
    {
        await using var db = store.Open();
        return await CountedClicks.OfTotalsAsync(db, Ct);
    }

    private static async Task EqualAsync(TestStore store)
    {
        await using var db = store.Open();
        var counted = await CountedClicks.OfRowsAsync(db, Ct);
        counted.ShouldNotBeEmpty();
        (await CountedClicks.OfTotalsAsync(db, Ct)).ShouldBe(counted);
    }
}
