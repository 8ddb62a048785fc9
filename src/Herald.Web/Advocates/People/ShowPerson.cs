using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Advocates.Merging;
using Herald.Web.Asks.Console;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Advocates.People;

/// <summary>The page of one advocate, with what was typed into its form.</summary>
internal sealed class ShowPerson(PersonQueries people, ShowAsks asks, MergeQueries merges, ConsoleFrames frames)
{
    /// <summary>Null where the program has no such advocate.</summary>
    public async Task<RazorComponentResult<PersonPage>?> FindAsync(
        StaffCaller caller, AdvocateId id, AskForm? typed, FormFaults faults, string? notice, CancellationToken ct)
    {
        if (await people.FindAsync(caller.Program, id, ct) is not { } view || await asks.FindAsync(caller.Program, id, ct) is not { } text)
            return null;
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = view,
            Asks = text,
            Merges = await merges.LatestAsync(caller.Program, id, ct),
            Typed = typed,
            Faults = faults,
            MayWork = caller.May(StaffRight.Work),
            MayRun = caller.May(StaffRight.Run),
            Notice = notice,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }
}
