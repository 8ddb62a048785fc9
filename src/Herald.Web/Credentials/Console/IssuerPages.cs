using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Credentials.Console;

/// <summary>Who signs badges, and with which keys, in the console.</summary>
internal static class IssuerPages
{
    private const string Path = "/console/{slug}/badges/issuer";

    public static void MapIssuerPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, PagePolicies.See, Show);
        app.MapForm(Path + "/keys", PagePolicies.Own, Replace).WritesInTurn();
    }

    private static async Task<RazorComponentResult<IssuerPage>> Show(
        StaffCaller caller, HttpContext http, IssuerQueries issuers, HeraldDb db, ConsoleFrames frames, CancellationToken ct) => new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Issuer = await issuers.OfAsync(caller.Program, ct),
            Shown = await db.BadgeShares.CountAsync(row => row.ProgramId == caller.Program && row.EndedAt == null, ct),
            MayChange = caller.May(StaffRight.Own),
            Notice = Notice.Take(http),
        });

    private static async Task<Results<SeeOther, Refused>> Replace(
        string slug, StaffCaller caller, HttpContext http, SigningKeys keys, HeraldDb db, AuditTrail audit, CancellationToken ct)
    {
        if ((await keys.ReplaceAsync(caller.Program, ct)).Refused(out var refusal, out var key))
            return Refused.Because(refusal);
        audit.Note(db, caller, "made signing key", Issuer.KeyName(key.Number));
        Notice.Leave(http, "The new key signs from now on.");
        return new SeeOther($"/console/{slug}/badges/issuer");
    }
}
