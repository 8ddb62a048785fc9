using Herald.Core.Audiences;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Bonuses.Console;

/// <summary>The bonuses in the console: the list, making one, and ending one before its time.</summary>
internal static class BonusConsole
{
    private const string Bonuses = "/console/{slug}/bonuses";
    private const int PerPage = 25;

    public static IServiceCollection AddBonusPages(this IServiceCollection services) => services
        .AddSingleton(new ConsolePlace(57, "/bonuses", "Bonuses", "sparkles", StaffRight.See) { Group = ConsolePlace.SetUp });

    public static void MapBonusPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Bonuses, PagePolicies.See, List);
        app.MapPage(Bonuses + "/new", PagePolicies.Run, ShowNew);
        app.MapForm(Bonuses + "/new", PagePolicies.Run, Make).WritesInTurn();
        app.MapForm(Bonuses + "/{id}/end", PagePolicies.Run, End).WritesInTurn();
    }

    private static async Task<RazorComponentResult<BonusesPage>> List(
        PathId<BonusId>? cursor, StaffCaller caller, HttpContext http, BonusQueries bonuses, ConsoleFrames frames, TimeProvider clock,
        CancellationToken ct)
    {
        var page = await bonuses.ListAsync(caller.Program, cursor?.Value ?? default, PerPage, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = (IReadOnlyList<BonusRow>)[.. page.Data.Select(view => BonusRow.Of(view, clock.GetUtcNow()))],
            Cursor = page.NextCursor,
            First = cursor is null,
            MayChange = caller.May(StaffRight.Run),
            Notice = Notice.Take(http),
        });
    }

    // Other pages lead here with the category that wants a push.
    private static Task<RazorComponentResult<NewBonusPage>> ShowNew(
        string? category, StaffCaller caller, HeraldDb db, ConsoleFrames frames, CancellationToken ct) =>
        PageAsync(caller, new() { Category = category }, FormFaults.None, db, frames, ct);

    private static async Task<Results<RazorComponentResult<NewBonusPage>, SeeOther>> Make(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, SaveBonus save, AuditTrail audit, HeraldDb db,
        ConsoleFrames frames, CancellationToken ct)
    {
        var form = BonusForm.Of(fields);
        var (input, faults) = form.Read(await frames.MeasuresAsync(caller.Program, ct));
        if (faults.Any)
            return await PageAsync(caller, form, new(faults.ToRefusal().Fields), db, frames, ct);
        if ((await save.CreateAsync(caller.Program, input, ct)).Refused(out var refusal, out var id))
            return await PageAsync(caller, form, FormFaults.Of(refusal), db, frames, ct);
        audit.Note(db, caller, "made bonus", id.ToString(), $"{input.Name}: {input.Percent} %, until {input.EndsAt:u}");
        await db.SaveChangesAsync(ct);
        Notice.Leave(http, input.BeginsAt is null ? "The bonus holds from now on." : "The bonus is saved, and begins by itself.");
        return new SeeOther($"/console/{slug}/bonuses");
    }

    private static async Task<Results<SeeOther, Refused>> End(
        string slug, PathId<BonusId> id, StaffCaller caller, HttpContext http, SaveBonus save, AuditTrail audit, HeraldDb db,
        CancellationToken ct)
    {
        if ((await save.EndAsync(caller.Program, id.Value, ct)).Refused(out var refusal, out var ended))
            return Refused.Because(refusal);
        audit.Note(db, caller, "ended bonus", ended.ToString());
        await db.SaveChangesAsync(ct);
        Notice.Leave(http, "The bonus has ended. What was earned by it stays.");
        return new SeeOther($"/console/{slug}/bonuses");
    }

    private static async Task<RazorComponentResult<NewBonusPage>> PageAsync(
        StaffCaller caller, BonusForm form, FormFaults faults, HeraldDb db, ConsoleFrames frames, CancellationToken ct) => new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Form = form,
            Faults = faults,
            Audiences = (IReadOnlyList<Choice>)
            [
                .. (await db.Audiences.Where(row => row.ProgramId == caller.Program).OrderBy(static row => row.Name)
                    .Take(Audience.CountMax).Select(static row => new { row.Slug, row.Name }).ToListAsync(ct))
                    .Select(static row => new Choice(row.Slug, row.Name)),
                new(BonusForm.Written, "Another condition"),
            ],
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}
