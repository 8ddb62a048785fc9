using Herald.Core;
using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations.Console;

/// <summary>Gathers what is shown before a round begins: whom it is for, who would be left out, and what they would read.</summary>
internal sealed class ShowNewRound(HeraldDb db, PreviewInvitations preview, WriteInvitationMail mail, ConsoleFrames frames)
{
    // As many as a list is looked through; of imports the latest.
    private const int AudiencesMax = 200;
    private const int ImportsMax = 20;

    /// <summary>The audiences and imports that can be invited.</summary>
    public async Task<InvitableGroups> GroupsAsync(ProgramId program, CancellationToken ct)
    {
        var audiences = await db.Audiences.Where(row => row.ProgramId == program).OrderBy(static row => row.Name).Take(AudiencesMax)
            .Select(static row => new { row.Slug, row.Name }).ToListAsync(ct);
        var imports = await db.Imports.Where(row => row.ProgramId == program && row.StartedAt != null && row.State != ImportState.Running)
            .OrderByDescending(static row => row.Id).Take(ImportsMax)
            .Select(static row => new { row.Id, row.FileName, row.Made, row.Changed, row.Unchanged }).ToListAsync(ct);
        return new(
            [.. audiences.Select(static row => new Choice(row.Slug, row.Name))],
            [.. imports.Select(static row => new Choice(
                row.Id.ToString(), $"{row.FileName}: {SpanText.Count(row.Made + row.Changed + row.Unchanged, "person", "people")}"))]);
    }

    public async Task<RazorComponentResult<NewRoundPage>> PageAsync(
        StaffCaller caller, Invitees who, Refusal? refusal, CancellationToken ct)
    {
        if (who.Chosen.Count > InvitationRound.ChosenMax)
            who = who with { Chosen = [.. who.Chosen.Take(InvitationRound.ChosenMax)] };
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        if ((await preview.RunAsync(caller.Program, who, ct)).Refused(out var fault, out var counts))
            refusal = fault;
        var (subject, text) = InvitationText.Of(await mail.WordsAsync(program, ct));
        var name = counts?.Sample is [var first, ..] ? first : "Kim Park";
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Who = who,
            Counts = counts,
            Subject = InvitationWords.Fill(subject, name, program.Name),
            Paragraphs = InvitationText.Paragraphs(InvitationWords.Fill(text, name, program.Name)).ToList(),
            Fault = refusal?.Message,
        })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
