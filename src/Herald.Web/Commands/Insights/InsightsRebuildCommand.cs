using System.CommandLine;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Insights.Clicks;
using Herald.Web.Commands.Keys;

namespace Herald.Web.Commands.Insights;

internal static class InsightsRebuildCommand
{
    // A server beside this has the turn for milliseconds at a time.
    private const int TriesMax = 300;
    private static readonly TimeSpan TryEvery = TimeSpan.FromMilliseconds(200);

    public static Command Make(Terminal terminal)
    {
        var slug = ProgramOption.Make();
        var command = new Verb(
            "rebuild",
            "Count a program's clicks anew and correct the totals, beside a running server too.",
            "herald insights rebuild --program circle")
        {
            slug,
        };
        return command.RunsOnStore(terminal, async (store, words, ct) =>
            await ProgramOption.FindAsync(terminal, store, words.GetRequiredValue(slug), ct) is { } program
                ? await RebuildAsync(terminal, store.Get<HeraldDb>(), program, ct)
                : ExitCode.Failed);
    }

    private static async Task<int> RebuildAsync(Terminal terminal, HeraldDb db, ProgramId program, CancellationToken ct)
    {
        var recount = new RecountClicks(db, new());
        var (days, corrected) = (0, 0L);
        var asked = false;
        for (var tries = 0; tries < TriesMax;)
        {
            asked = asked || await ClickRecounts.AskAsync(db, program, ct);
            if (!asked || await recount.StepAsync(program, ct) is not { } step)
            {
                tries++;
                await Task.Delay(TryEvery, TimeProvider.System, ct);
                continue;
            }

            (tries, days, corrected) = (0, days + step.Days, corrected + step.Corrected);
            if (step.IsDone)
            {
                terminal.Say($"counted: {days:N0} days, {corrected:N0} totals corrected");
                return ExitCode.Done;
            }

            await terminal.Errors.WriteLineAsync($"{days:N0} days counted");
        }

        terminal.Complain("A server beside this counts the same; it goes on by itself. Try again to see what there is left to correct.");
        return ExitCode.Failed;
    }
}
