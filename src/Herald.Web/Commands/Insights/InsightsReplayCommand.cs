using System.CommandLine;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Insights;

namespace Herald.Web.Commands.Insights;

internal static class InsightsReplayCommand
{
    // A server beside this reads the same stream, and has the turn for milliseconds at a time.
    private const int QuietMax = 5;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public static Command Make(Terminal terminal) => new Verb(
        "replay",
        "Read all facts again and build the totals of leads, stages and points of all programs anew, beside a running server too.",
        "herald insights replay")
        .RunsOnStore(terminal, (store, _, ct) => ReplayAsync(terminal, store.Get<HeraldDb>(), ct));

    private static async Task<int> ReplayAsync(Terminal terminal, HeraldDb db, CancellationToken ct)
    {
        var (pump, reader) = (new ActivityPump(db), new DailyTotals());
        await pump.ReplayAsync(reader, ct);
        var facts = 0L;
        for (var quiet = 0; quiet < QuietMax;)
        {
            if (await pump.RunOnceAsync(reader, ct) is var read and > 0)
            {
                (facts, quiet) = (facts + read, 0);
                continue;
            }

            quiet++;
            await Task.Delay(LookEvery, TimeProvider.System, ct);
        }

        terminal.Say($"read: {facts:N0} facts; where a server runs beside this, it reads the others");
        return ExitCode.Done;
    }
}
