using System.Diagnostics;
using System.Globalization;
using Herald.Core.Standings;
using Herald.Data.Standings;
using Herald.Web.Tests.Activities;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Standings;

public sealed class RebuildTests
{
    // docs/performance.md says how a million are measured.
    private static readonly int Advocates =
        int.Parse(Environment.GetEnvironmentVariable("HERALD_BOARD_ADVOCATES") ?? "20000", CultureInfo.InvariantCulture);

    [Theory, BothEngines]
    public async Task A_board_is_built_from_the_store_in_one_pass(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var program = await new StreamDriver(store).AddProgramAsync();
        await store.ExecuteAsync(Fill(kind));
        await using var db = store.Open();
        await db.BoardMarksAsync(program, TestContext.Current.CancellationToken);

        var watch = Stopwatch.StartNew();
        var reading = await db.ReadBoardAsync(program, BoardMeasure.Points, BoardPeriod.All, TestContext.Current.CancellationToken);
        var ranking = Ranking.Of(reading.Standings);
        watch.Stop();

        ranking.Count.ShouldBe(Advocates);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Advocates:N0} advocates in {watch.ElapsedMilliseconds:N0} ms on {kind}");
    }

    private static string Fill(StoreKind kind) => kind == StoreKind.Sqlite
        ? $"""
            WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Advocates})
            INSERT INTO board_scores (program_id, measure, period, advocate_id, score, reached_at, turn)
            SELECT (SELECT id FROM programs), 'points', 'all', randomblob(16), 1 + abs(random() % 100000), 1700000000000000 + n, 1
            FROM numbers
            """
        : $"""
            INSERT INTO board_scores (program_id, measure, period, advocate_id, score, reached_at, turn)
            SELECT (SELECT id FROM programs), 'points', 'all', gen_random_uuid(), 1 + floor(random() * 100000), now(), 1
            FROM generate_series(1, {Advocates})
            """;
}
