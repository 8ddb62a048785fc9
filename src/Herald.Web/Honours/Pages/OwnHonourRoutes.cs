using Herald.Core.Ids;
using Herald.Core.ShoutOuts;
using Herald.Data;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Honours.Pages;

/// <summary>Advocates of the month in the hub, and whether who was honoured lets it be shown outside.</summary>
internal static class OwnHonourRoutes
{
    private const string All = "/hub/{slug}/honours";

    public static void MapOwnHonours(this IEndpointRouteBuilder app)
    {
        app.MapPage(All, PagePolicies.Hub, Show);
        app.MapForm(All + "/{id}/consent", PagePolicies.Hub, Answer).WritesInTurn();
    }

    private static async Task<RazorComponentResult<HonoursHubPage>> Show(
        AdvocateCaller caller, HttpContext http, ReadHonours read, HubFrames frames, CancellationToken ct) => new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Honours = await read.OfAsync(caller.Program, caller.Advocate, ct),
            Consent = ConsentOf(caller),
            Notice = Notice.Take(http),
        });

    private static async Task<Results<SeeOther, Refused>> Answer(
        string slug, PathId<HonourId> id, FormFields fields, AdvocateCaller caller, HttpContext http, HeraldDb db, TimeProvider clock,
        CancellationToken ct)
    {
        var honour = await db.Honours.AsTracking().SingleOrDefaultAsync(
            row => row.ProgramId == caller.Program && row.Id == id.Value && row.AdvocateId == caller.Advocate
                && row.AnnouncedAt != null, ct);
        if (honour is null)
            return Refused.NotFound("honour");
        var (agrees, words) = (fields.Text("answer") == "agree", ConsentOf(caller));
        if (agrees && fields.Text("version") != words.Version)
        {
            Notice.Leave(http, T("These words have changed. Read them again."));
            return new SeeOther($"/hub/{slug}/honours");
        }

        honour.Say(agrees ? words.Version : null, clock.GetUtcNow().Storable());
        await db.SaveChangesAsync(ct);
        Notice.Leave(http, T(agrees ? "Thank you. It may be shown outside until you take it back." : "It stays in the hub."));
        return new SeeOther($"/hub/{slug}/honours");
    }

    private static OutsideConsent ConsentOf(AdvocateCaller caller) =>
        OutsideConsent.OfThanked(PageCulture.Current, caller.Settings.Name, ShortName.Of(caller.Person.Name));
}
