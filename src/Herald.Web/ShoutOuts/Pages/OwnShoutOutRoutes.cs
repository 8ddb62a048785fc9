using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.ShoutOuts;
using Herald.Web.Invitations.Picture;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Pictures;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.ShoutOuts.Pages;

/// <summary>Shout-outs in the hub: reading, writing, reporting, and what may go outside.</summary>
internal static class OwnShoutOutRoutes
{
    private const string All = "/hub/{slug}/shout-outs";
    private const string One = All + "/{id}";

    public static void MapOwnShoutOuts(this IEndpointRouteBuilder app)
    {
        app.MapPage(All, PagePolicies.Hub, Show);
        app.MapPage(All + "/new", PagePolicies.Hub, ShowNew);
        app.MapForm(All + "/new", PagePolicies.Hub, Give).WritesInTurn();
        app.MapPage(One + ".png", PagePolicies.Hub, Draw);
        app.MapForm(One + "/report", PagePolicies.Hub, Report).WritesInTurn();
        app.MapForm(One + "/withdrawal", PagePolicies.Hub, TakeBack).WritesInTurn();
        app.MapForm(One + "/consent", PagePolicies.Hub, Answer).WritesInTurn();
    }

    private static async Task<RazorComponentResult<ShoutOutsPage>> Show(
        string? before, AdvocateCaller caller, HttpContext http, ReadShoutOuts read, HubFrames frames, CancellationToken ct)
    {
        // An address that asks for what there is not shows the latest.
        var start = IdText.TryRead(before ?? "", out ShoutOutId known) ? known : default;
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Own = start == default ? await read.OwnAsync(caller.Program, caller.Advocate, ct) : [],
            Others = await read.CommunityAsync(caller.Program, caller.Advocate, start, ReadShoutOuts.PerPage + 1, ct),
            Consent = OutsideConsent.OfThanked(PageCulture.Current, caller.Settings.Name, ShortName.Of(caller.Person.Name)),
            IsFirst = start == default,
            Zone = TimeZoneInfo.FindSystemTimeZoneById(caller.Person.TimeZone ?? caller.Settings.TimeZone),
            Notice = Notice.Take(http),
        });
    }

    private static Task<RazorComponentResult<NewShoutOutPage>> ShowNew(AdvocateCaller caller, HubFrames frames, CancellationToken ct) =>
        PageAsync(caller, frames, ShoutOutForm.Empty, FormFaults.None, [], ct);

    private static async Task<Results<SeeOther, RazorComponentResult<NewShoutOutPage>>> Give(
        string slug, FormFields fields, AdvocateCaller caller, HttpContext http, WriteShoutOut write, HubFrames frames,
        CancellationToken ct)
    {
        var form = ShoutOutForm.Of(fields);
        var (faults, offers) = await write.RunAsync(caller, form, ConsentOf(caller).Version, ct);
        if (faults.Any)
            return await PageAsync(caller, frames, form, faults, offers, ct);
        Notice.Leave(http, T("Said. They are told, and all members can read it."));
        return new SeeOther($"/hub/{slug}/shout-outs");
    }

    private static async Task<Results<PictureAnswer, Refused>> Draw(
        PathId<ShoutOutId> id, AdvocateCaller caller, ReadShoutOuts read, PictureShelf pictures, CancellationToken ct)
    {
        PageCulture.SpeakDrawable();
        if (await read.FindAsync(caller.Program, caller.Advocate, id.Value, ct) is not { Row.MayLeave: true } found)
            return Refused.NotFound("picture");
        var program = caller.Settings;
        var words = new PictureWords(
            program.Brand.Hue, program.Brand.Mark, program.Name, T($"{found.From} thanks {found.To}"), T("Thank you"), "", "",
            found.Row.Text.ReplaceLineEndings(" "));
        return await pictures.DrawAsync(words, () => TicketPicture.Draw(words), ct);
    }

    private static async Task<Results<SeeOther, Refused>> Report(
        string slug, PathId<ShoutOutId> id, FormFields fields, AdvocateCaller caller, HttpContext http, JudgeShoutOut judge,
        CancellationToken ct)
    {
        var (report, faults) = (fields.Text($"report.{id.Value}") ?? T("Without a reason"), new Faults());
        faults.OptionalText("report", report, ShoutOut.NoteMax);
        if (faults.Any)
            return Refused.Because(faults.ToRefusal());
        return Back(
            slug, http, await judge.ReportAsync(caller.Program, id.Value, caller.Advocate, report, ct),
            T("Thank you. Somebody of the team looks at it."));
    }

    private static async Task<Results<SeeOther, Refused>> TakeBack(
        string slug, PathId<ShoutOutId> id, AdvocateCaller caller, HttpContext http, JudgeShoutOut judge, CancellationToken ct) =>
        Back(slug, http, await judge.TakeBackAsync(caller.Program, id.Value, caller.Advocate, ct), T("It is taken back."));

    private static async Task<Results<SeeOther, Refused>> Answer(
        string slug, PathId<ShoutOutId> id, FormFields fields, AdvocateCaller caller, HttpContext http, JudgeShoutOut judge,
        CancellationToken ct)
    {
        var agrees = fields.Text("answer") == "agree";
        var words = OutsideConsent.OfThanked(PageCulture.Current, caller.Settings.Name, ShortName.Of(caller.Person.Name));
        if (agrees && fields.Text("version") != words.Version)
        {
            Notice.Leave(http, T("These words have changed. Read them again."));
            return new SeeOther($"/hub/{slug}/shout-outs");
        }

        return Back(
            slug, http, await judge.AnswerAsync(caller.Program, id.Value, caller.Advocate, agrees ? words.Version : null, ct),
            T(agrees ? "Thank you. It may be shown outside until you take it back." : "It stays in the hub."));
    }

    private static Results<SeeOther, Refused> Back(string slug, HttpContext http, Outcome<ShoutOutId> judged, string notice)
    {
        if (judged.Refused(out var refusal, out _))
            return Refused.Because(refusal);
        Notice.Leave(http, notice);
        return new SeeOther($"/hub/{slug}/shout-outs");
    }

    private static async Task<RazorComponentResult<NewShoutOutPage>> PageAsync(
        AdvocateCaller caller, HubFrames frames, ShoutOutForm form, FormFaults faults, IReadOnlyList<FoundMember> offers,
        CancellationToken ct) => new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Form = form,
            Faults = faults,
            Offers = offers,
            Consent = ConsentOf(caller),
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };

    private static OutsideConsent ConsentOf(AdvocateCaller caller) =>
        OutsideConsent.OfGiver(PageCulture.Current, caller.Settings.Name, ShortName.Of(caller.Person.Name));
}
