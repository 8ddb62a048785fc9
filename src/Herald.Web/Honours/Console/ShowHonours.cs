using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Honours.Console;

/// <summary>Puts the console's page of advocates of the month together.</summary>
internal sealed class ShowHonours(HeraldDb db, CandidateQueries candidates, ChooseHonour choose, ConsoleFrames frames)
{
    // Five years of history; the API has the rest.
    private const int ChosenMax = 60;

    public async Task<RazorComponentResult<HonoursPage>> PageAsync(
        StaffCaller caller, AskedHonours asked, HonourForm? form, FormFaults faults, string? notice, CancellationToken ct)
    {
        var today = await choose.TodayAsync(caller.Program, ct);
        var running = new DateOnly(today.Year, today.Month, 1);
        var month = asked.Last ? running.AddMonths(-1) : running;
        var found = await candidates.OfAsync(caller.Program, month, asked.Never, ct);
        var chosen = await db.Honours.Where(row => row.ProgramId == caller.Program)
            .Join(db.Advocates, static row => new { row.ProgramId, Id = row.AdvocateId }, static one => new { one.ProgramId, one.Id },
                static (row, one) => new { Honour = row, one.Name })
            .OrderByDescending(static row => row.Honour.Month).Take(ChosenMax).ToListAsync(ct);
        form ??= new(asked.Advocate, month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);
        var view = new HonoursView
        {
            Month = month,
            Running = running,
            Never = asked.Never,
            Sort = asked.Sort,
            Candidates = Sorted(found, asked.Sort),
            Share = await candidates.ShareAsync(caller.Program, ct),
            Chosen = [.. chosen.Select(static row => (row.Honour, row.Name))],
            MayRun = caller.May(StaffRight.Run),
            Form = form,
            Called = await CalledAsync(caller.Program, form.Advocate, ct),
            Faults = faults,
        };
        return new(new { Frame = await frames.OfAsync(caller, ct), View = view, Notice = notice })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    // Of equals, who waits longest stands first.
    private static IReadOnlyList<Candidate> Sorted(IReadOnlyList<Candidate> found, string sort) =>
    [
        .. found.OrderByDescending(one => sort switch
        {
            "won" => one.Won,
            "challenges" => one.Challenges,
            "shout_outs" => one.ShoutOuts,
            _ => one.Points,
        }).ThenBy(static one => one.Honoured ?? DateOnly.MinValue).ThenBy(static one => one.Name, StringComparer.Ordinal),
    ];

    private async Task<string?> CalledAsync(ProgramId program, string? advocate, CancellationToken ct) =>
        IdText.TryRead(advocate ?? "", out AdvocateId id)
            ? await db.Advocates.Where(row => row.ProgramId == program && row.Id == id).Select(static row => row.Name)
                .SingleOrDefaultAsync(ct)
            : null;
}
