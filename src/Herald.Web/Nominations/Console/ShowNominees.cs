using Herald.Core;
using Herald.Core.Staff;
using Herald.Web.HubInvitations;
using Herald.Web.HubInvitations.Console;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Nominations.Console;

/// <summary>Gathers what the page of those who may be invited next shows.</summary>
internal sealed class ShowNominees(NomineeQueries nominees, Recipients recipients, ShowNewRound rounds, ConsoleFrames frames)
{
    private const int PerPage = 50;

    public async Task<RazorComponentResult<NomineesPage>> PageAsync(
        StaffCaller caller, string? audience, NomineeCursor? after, NominationInput? typed, Refusal? refusal, string? notice,
        CancellationToken ct)
    {
        var outcome = await nominees.RankAsync(caller.Program, audience, ct);
        // An audience that is gone is no reason to show nobody.
        if (outcome.Refused(out var fault, out var ranked))
        {
            (audience, refusal) = (null, refusal ?? fault);
            ranked = (await nominees.RankAsync(caller.Program, null, ct)).Value ?? [];
        }

        var rows = ranked.Where(one => after?.IsBefore(one) ?? true).Take(PerPage + 1).ToList();
        var waiting = (await recipients.OfAsync(caller.Program, Invitees.Nominated, ct)).Advocates!;
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = (IReadOnlyList<NomineeRow>)[.. rows.Take(PerPage).Select(NomineeRow.Of)],
            Cursor = rows.Count > PerPage ? NomineeCursor.Of(rows[PerPage - 1]).ToString() : null,
            First = after is null,
            Audience = audience,
            Audiences = (await rounds.GroupsAsync(caller.Program, ct)).Audiences,
            Waiting = await waiting.CountAsync(ct),
            Ticked = typed?.Advocates ?? [],
            Note = typed?.Note,
            Fault = refusal?.Message,
            MayRun = caller.May(StaffRight.Run),
            Notice = notice,
        })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
