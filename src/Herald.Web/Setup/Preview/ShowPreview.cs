using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Hub.Home;
using Herald.Web.Invitations;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.SignIn;
using Herald.Web.Rewards;
using Herald.Web.Setup.Settings;
using Herald.Web.Ui.Assets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Setup.Preview;

/// <summary>Renders the hub's home and the invitation page with values that are not saved, for the frame beside the form.</summary>
internal sealed class ShowPreview(HeraldDb db, OfferQueries offers, OwnAddress address, TimeProvider clock)
{
    // It is framed by the form's page alone, runs nothing, and sends nothing anywhere.
    private const string FramePolicy =
        "default-src 'self'; script-src 'none'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action "
            + "'none'; frame-ancestors 'self'";

    public static Task<IResult> OfNew(FormFields fields, HttpContext http, ShowPreview preview, CancellationToken ct) =>
        preview.RunAsync(null, SettingsForm.Of(fields), PreviewWish.Of(fields), http, ct);

    public static Task<IResult> OfNothing(HttpContext http, ShowPreview preview, CancellationToken ct) =>
        preview.RunAsync(null, SettingsForm.New(), PreviewWish.Of(http.Request), http, ct);

    public static async Task<IResult> OfProgram(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, ShowPreview preview, CancellationToken ct) =>
        await preview.RunAsync(caller.Program, SettingsForm.Of(fields) with { Slug = slug }, PreviewWish.Of(fields), http, ct);

    public static async Task<IResult> OfSaved(StaffCaller caller, HttpContext http, HeraldDb db, ShowPreview preview, CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        return await preview.RunAsync(caller.Program, SettingsForm.Of(program), PreviewWish.Of(http.Request), http, ct);
    }

    private async Task<IResult> RunAsync(ProgramId? id, SettingsForm form, PreviewWish wish, HttpContext http, CancellationToken ct)
    {
        if (id is { } known)
            form = form with
            {
                Currency = await db.Programs.Where(row => row.Id == known).Select(static row => row.Currency.Code)
                .SingleAsync(ct)
            };
        var program = ExampleProgram.Of(id ?? default, form, clock.GetUtcNow());
        var offered = id is { } of ? await offers.OfAsync(of, ct) : ExampleOffers.Of(program.Currency);
        http.Response.Headers.ContentSecurityPolicy = FramePolicy;
        Specimen.Put(http, wish.ByNight);
        return wish.Invitation ? Invitation(program, offered) : Home(program, offered);
    }

    private RazorComponentResult<HomePage> Home(Core.Programs.Program program, Offers offered) =>
        new(new { Home = ExampleHome.Of(program, offered, clock.GetUtcNow()) });

    private RazorComponentResult<InvitationPage> Invitation(Core.Programs.Program program, Offers offered)
    {
        var link = new Link
        {
            ProgramId = program.Id,
            Id = default,
            AdvocateId = default,
            Code = "example",
            Campaign = "",
            Channel = "",
            Destination = "",
            MadeAt = program.CreatedAt,
        };
        var view = InvitationView.Of(new(program, link, ExampleHome.Advocate, default, offered), address);
        return new(new { Invitation = view, Form = AcceptanceForm.New() });
    }
}
