using Herald.Core.Recognition;
using Herald.Data;
using Herald.Data.Recognition;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Charts;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Recognition.Pages;

/// <summary>Puts the page of levels together: the ladder as it stands in the form, who is where, and what saving it would do.</summary>
internal sealed class ShowLevels(HeraldDb db, ConsoleFrames frames, TimeProvider clock)
{
    public async Task<RazorComponentResult<LevelsPage>> RunAsync(
        StaffCaller caller, LadderForm form, FormFaults faults, LadderInput? reviewed, string? notice, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        var now = await db.LadderAsync(caller.Program, ct);
        var then = reviewed is null ? now : LadderOf(caller, reviewed, now, measures.Zone.Id);
        var counted = then is null ? [] : await LevelCensus.RunAsync(db, caller.Program, now, then, clock.GetUtcNow(), ct);
        var view = new LevelsView
        {
            Form = form,
            Faults = faults,
            Standing = now is null ? [] : [.. now.Levels.Select(level => new ChartPoint(
                level.Name, counted.Where(row => row.Now == level.Number).Sum(static row => row.Count)))],
            Effect = reviewed is null ? null : LevelEffect.Of(counted, reviewed, now is not null && IsSame(now, then!)),
            PointsName = measures.PointsName,
            MayChange = caller.May(Core.Staff.StaffRight.Run),
        };
        return new(new { Frame = await frames.OfAsync(caller, ct), View = view, Notice = notice })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    // As it would be saved now.
    private Ladder LadderOf(StaffCaller caller, LadderInput input, Ladder? before, string zone)
    {
        var renewal = input.Renewal ?? LevelRenewal.Never;
        return new(
            [
                .. input.Levels!.Select((level, at) => new Level
                {
                    ProgramId = caller.Program,
                    Version = 0,
                    Number = at + 1,
                    Name = level!.Name!,
                    Points = level.Points!.Value,
                    Perks = [.. level.Perks!.Select(static perk => perk!)],
                }),
            ],
            renewal, renewal == LevelRenewal.Never ? null : before?.RenewalSince ?? clock.GetUtcNow(), zone);
    }

    private static bool IsSame(Ladder now, Ladder then) => now.Renewal == then.Renewal && now.Levels.Count == then.Levels.Count
        && now.Levels.Zip(then.Levels).All(static pair =>
            (pair.First.Name, pair.First.Points) == (pair.Second.Name, pair.Second.Points)
            && pair.First.Perks.SequenceEqual(pair.Second.Perks, StringComparer.Ordinal));
}
