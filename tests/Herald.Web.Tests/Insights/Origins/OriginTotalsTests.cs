using System.Globalization;
using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Insights;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Insights;
using Herald.Web.Tests.Activities;
using Herald.Web.Tests.Commands;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Insights.Origins;

/// <summary>Totals by campaign, channel and link equal a count over the facts, whatever happened on the way.</summary>
public sealed class OriginTotalsTests
{
    private const int BatchesMin = 40;
    private const int BatchesMax = 1_000;
    private const int FailuresMin = 5;
    private static readonly NewId Ids = new(TimeProvider.System);
    private static readonly Currency Euro = Currency.Of("EUR");
    private static readonly string[] Campaigns = ["", "spring", "autumn"];
    private static readonly string[] Channels = ["", "mail", "linkedin", "Straße"];
    private static readonly LinkId?[] Links = [null, .. Enumerable.Range(0, 6).Select(static _ => (LinkId?)Ids.Of<LinkId>())];

    [Theory, BothEngines]
    public async Task Random_histories_are_counted_once_over_failures_and_replays(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        ProgramId[] programs = [await driver.AddProgramAsync("UTC"), await driver.AddProgramAsync("UTC")];
        var dice = new Random(20261123);
        var history = new History(dice);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var failures = 0;
        var readers = Enumerable.Range(0, 2)
            .Select(seed => ReadOnAsync(driver, new(seed), () => Interlocked.Increment(ref failures), over.Token)).ToList();

        // Two who read beside each other fail seldom on a busy machine.
        for (var batch = 0; batch < BatchesMin || (Volatile.Read(ref failures) < FailuresMin && batch < BatchesMax); batch++)
        {
            var (program, at) = (programs[dice.Next(2)], StreamDriver.Noon.AddDays(dice.Next(4)));
            await driver.WriteAsync(program, at, [.. Enumerable.Range(0, dice.Next(1, 30)).Select(_ => history.Next(program, at))]);
            // Whoever writes without a pause leaves the readers no turn.
            if (batch >= BatchesMin)
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await over.CancelAsync();
        await Task.WhenAll(readers);
        failures.ShouldBeGreaterThanOrEqualTo(FailuresMin, "nothing is proved where nothing fails");
        await driver.PumpToEndAsync(new DailyTotals());
        (await TotalsAsync(store)).ShouldBe(history.Expected, ignoreOrder: true);

        await driver.ReplayAsync(new DailyTotals());
        (await TotalsAsync(store)).ShouldBeEmpty();
        await driver.PumpToEndAsync(new DailyTotals());
        (await TotalsAsync(store)).ShouldBe(history.Expected, ignoreOrder: true);
    }

    [Theory, BothEngines]
    public async Task The_command_builds_them_anew(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync("UTC");
        var history = new History(new(5));
        await driver.WriteAsync(program, [.. Enumerable.Range(0, 200).Select(_ => history.Next(program, StreamDriver.Noon))]);
        await driver.PumpToEndAsync(new DailyTotals());
        await store.ExecuteAsync("UPDATE insight_days SET count = count + 1; UPDATE link_insights SET won = won + 1");
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = store.Folder, ["HERALD_DATABASE"] = store.Database ?? "" } };

        (await shell.RunAsync("insights", "replay")).ShouldBe(0, shell.Errors);

        // Another database's transaction on the same server may hold the end of the stream back.
        await driver.PumpToEndAsync(new DailyTotals());
        (await TotalsAsync(store)).ShouldBe(history.Expected, ignoreOrder: true);
    }

    // Fails before the commit every third time, and goes back to the start now and then.
    private static async Task ReadOnAsync(StreamDriver driver, Random dice, Action failed, CancellationToken over)
    {
        var failing = new FailingReader(new DailyTotals(), _ => dice.Next(3) == 0);
        while (!over.IsCancellationRequested)
        {
            try
            {
                if (dice.Next(20) == 0)
                    await driver.ReplayAsync(failing);
                await driver.PumpAsync(failing);
                await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(5)), TimeProvider.System, over)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (InvalidOperationException)
            {
                failed();
            }
        }
    }

    private static async Task<List<string>> TotalsAsync(TestStore store)
    {
        await using var db = store.Open();
        var days = (await db.InsightDays.ToListAsync()).Select(static row =>
            $"{row.ProgramId} {row.Day:O} {row.Campaign}/{row.Channel} {row.Measure}: {row.Count} {row.Amount}");
        var links = (await db.LinkInsights.ToListAsync()).SelectMany(static row => new (Measure Measure, long Count, long Amount)[]
        {
            (Measure.Leads, row.Leads, 0), (Measure.Qualified, row.Qualified, 0), (Measure.Opportunities, row.Opportunities, row.Pipeline),
            (Measure.Won, row.Won, row.Closed),
        }.Where(static one => one.Count > 0)
            .Select(one => $"{row.ProgramId} {row.Day:O} {row.LinkId} {one.Measure}: {one.Count} {one.Amount}"));
        return [.. days, .. links];
    }

    /// <summary>Referrals on their way, whose credit sometimes moves to another link, beside the count of what was told.</summary>
    private sealed class History(Random dice)
    {
        private static readonly Stage[] Way = [Stage.Submitted, Stage.Qualified, Stage.Opportunity, Stage.Won];
        private readonly List<(ReferralId Id, Stage Stage, Origin Origin)> referrals = [];
        private readonly Dictionary<string, (long Count, long Amount)> sums = [];

        public IEnumerable<string> Expected => sums.Select(static sum => $"{sum.Key}: {sum.Value.Count} {sum.Value.Amount}");

        public Activity Next(ProgramId program, DateTimeOffset at)
        {
            var which = dice.Next(referrals.Count + 2);
            return which >= referrals.Count || referrals[which].Stage == Stage.Won ? Submit(program, at) : Step(program, at, which);
        }

        private Activity.ReferralSubmitted Submit(ProgramId program, DateTimeOffset at)
        {
            var (id, origin) = (Ids.Of<ReferralId>(), Some());
            referrals.Add((id, Stage.Submitted, origin));
            Count(program, at, origin, Measure.Leads, 0);
            return new(id, default, Introduction.Form, NullIfEmpty(origin.Campaign), null, origin.Channel, origin.Link);
        }

        private Activity.StageReached Step(ProgramId program, DateTimeOffset at, int which)
        {
            var (id, from, origin) = referrals[which];
            origin = dice.Next(8) == 0 ? Some() : origin;
            var to = Way[dice.Next(Array.IndexOf(Way, from) + 1, Way.Length)];
            var value = new Money(dice.Next(1, 1_000), dice.Next(5) == 0 ? Currency.Of("USD") : Euro);
            var amount = value.Currency == Euro ? value.Amount : 0;
            if (from < Stage.Qualified)
                Count(program, at, origin, Measure.Qualified, 0);
            if (from < Stage.Opportunity && to >= Stage.Opportunity)
                Count(program, at, origin, Measure.Opportunities, amount);
            if (to == Stage.Won)
                Count(program, at, origin, Measure.Won, amount);
            referrals[which] = (id, to, origin);
            return new(id, default, from, to, value, NullIfEmpty(origin.Campaign), origin.Channel, origin.Link);
        }

        private void Count(ProgramId program, DateTimeOffset at, Origin origin, Measure measure, long amount)
        {
            var day = at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Add($"{program} {day} {origin.Campaign}/{origin.Channel} {measure}", amount);
            if (origin.Link is { } link)
                Add($"{program} {day} {link} {measure}", amount);
        }

        private void Add(string key, long amount)
        {
            var (count, sum) = sums.GetValueOrDefault(key);
            sums[key] = (count + 1, sum + amount);
        }

        private Origin Some() =>
            new(Campaigns[dice.Next(Campaigns.Length)], Channels[dice.Next(Channels.Length)], Links[dice.Next(Links.Length)]);

        private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
    }
}
