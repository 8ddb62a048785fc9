using Herald.Core.Programs;
using Herald.Core.Standings;
using Herald.Data.Activities;
using Herald.Data.Standings;
using Herald.Web.Programs;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Standings;

public sealed class KeepScoresTests
{
    [Theory, BothEngines]
    public async Task Scores_are_what_referrals_and_books_say_whatever_was_corrected_and_however_often_they_are_derived(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        // What the dice tell goes back over a change of the seasons.
        var changed = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddMonths(-2));
        var story = await Story.BeginAsync(host, slug => new ProgramDraft(slug, "Northwind", "https://www.northwind.example/")
        {
            FallbackOwnerEmail = "sales@northwind.example",
            Seasons = Seasons.Of(
            [
                new(SeasonLength.Quarter, 1, DateOnly.MinValue), new(SeasonLength.Year, 5, new(changed.Year, changed.Month, 1)),
            ]),
        });
        var history = new BoardHistory(story, new Random(4_711));
        await history.TellAsync(5, 150);

        await AgreeAsync(history);
        var before = await history.KeptAsync();
        before.Count.ShouldBeGreaterThan(60, "The dice made too little to prove anything.");

        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ActivityPump>().ReplayAsync(
                host.Services.GetServices<IActivityReader>().OfType<KeepScores>().Single(), TestContext.Current.CancellationToken);
        }

        await AgreeAsync(history);
        (await history.KeptAsync()).ShouldBe(before, ignoreOrder: true);
    }

    private static async Task AgreeAsync(BoardHistory history)
    {
        var truth = await history.TruthAsync();
        try
        {
            await Eventually.TrueAsync(async () => Same(truth, Scores(await history.KeptAsync())), "the scores agree");
        }
        catch (ShouldAssertException)
        {
            Scores(await history.KeptAsync()).ShouldBe(truth, ignoreOrder: true);
        }

        var books = await history.BooksAsync();
        truth.Where(static one => one.Key is { Item1: BoardMeasure.Points, Item2: "all" })
            .ToDictionary(static one => one.Key.Item3, static one => one.Value).ShouldBe(books, ignoreOrder: true);
    }

    private static bool Same<TKey>(Dictionary<TKey, long> left, Dictionary<TKey, long> right)
        where TKey : notnull =>
        left.Count == right.Count && left.All(one => right.TryGetValue(one.Key, out var value) && value == one.Value);

    private static Dictionary<TKey, long> Scores<TKey>(Dictionary<TKey, (long Score, DateTimeOffset ReachedAt)> kept)
        where TKey : notnull => kept.ToDictionary(static one => one.Key, static one => one.Value.Score);
}
