using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.ShoutOuts.Console;

/// <summary>Puts the console's list of shout-outs together.</summary>
internal sealed class ShowShoutOuts(HeraldDb db, ShoutOutQueries shoutOuts, ConsoleFrames frames)
{
    /// <summary>So many stand on a page.</summary>
    public const int PerPage = 30;

    public async Task<RazorComponentResult<ShoutOutListPage>> ListAsync(
        StaffCaller caller, string? list, int page, StaffShoutOutForm form, FormFaults faults, string? notice, CancellationToken ct)
    {
        var which = list is "reported" or "hidden" ? list : null;
        var rows = which switch
        {
            "reported" => shoutOuts.In(caller.Program, ShoutOutState.Reported),
            "hidden" => shoutOuts.In(caller.Program, ShoutOutState.Hidden),
            _ => shoutOuts.In(caller.Program, null).Where(static row => row.HiddenAt == null),
        };
        var count = await rows.CountAsync(ct);
        var shown = ListInQuery.Within(page, count, PerPage);
        var found = await rows.OrderByDescending(static row => row.Id).Skip((shown - 1) * PerPage).Take(PerPage)
            .Select(row => new
            {
                Row = row,
                To = db.Advocates.Where(one => one.ProgramId == row.ProgramId && one.Id == row.AdvocateId)
                    .Select(static one => one.Name).First(),
                By = db.Advocates.Where(one => one.ProgramId == row.ProgramId && one.Id == row.ByAdvocateId)
                    .Select(static one => one.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        var view = new ShoutOutListView
        {
            List = which,
            Rows = [.. found.Select(static one => new ShoutOutRow(one.Row, one.To, one.By))],
            Page = shown,
            Count = count,
            Reported = await shoutOuts.In(caller.Program, ShoutOutState.Reported).CountAsync(ct),
            MayWork = caller.May(StaffRight.Work),
            Form = form,
            Faults = faults,
        };
        return new(new { Frame = await frames.OfAsync(caller, ct), View = view, Notice = notice })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }
}
