using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Insights.Clicks;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Insights.Clicks;

/// <summary>
/// Keeps the totals of clicks, on whichever node comes first: adds what the writer of clicks has tallied, and beside that counts anew what
/// is to be counted anew.
/// </summary>
internal sealed partial class CountClicks(IServiceScopeFactory scopes, BackgroundLoops loops, ILogger<CountClicks> log) : BackgroundService
{
    // What is counted must show within about a second; the writer of clicks on SQLite waits for each turn, and clicks on one link that
    // come in between are one total.
    private static readonly TimeSpan FoldEvery = TimeSpan.FromMilliseconds(900);

    private static readonly TimeSpan RecountEvery = TimeSpan.FromSeconds(2);

    // The loop beats in between, so that whoever watches it sees it turn.
    private const int StepsMax = 100;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        loops.RepeatAsync("fold_clicks", FoldEvery, FoldAsync, stoppingToken),
        loops.RepeatAsync("recount_clicks", RecountEvery, RecountAsync, stoppingToken));

    private async Task FoldAsync(CancellationToken ct)
    {
        for (var step = 0; step < StepsMax; step++)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<FoldTallies>().RunOnceAsync(ct))
                return;
        }
    }

    private async Task RecountAsync(CancellationToken ct)
    {
        for (var step = 0; step < StepsMax; step++)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await ClickRecounts.DueAsync(scope.ServiceProvider.GetRequiredService<HeraldDb>(), ct) is not { } program)
                return;
            var done = await scope.ServiceProvider.GetRequiredService<RecountClicks>().StepAsync(program, ct);
            if (done is null)
                return;
            if (done.Corrected > 0)
                RecountedDays(log, program, done.Days, done.Corrected);
        }
    }

    [LoggerMessage(LogLevel.Information, "Clicks counted anew: {Program}, {Days} days, {Corrected} totals corrected")]
    private static partial void RecountedDays(ILogger log, ProgramId program, int days, long corrected);
}
