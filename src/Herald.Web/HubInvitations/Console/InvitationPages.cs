using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.HubInvitations.Console;

/// <summary>Invitations to the hub in the console: the rounds and what came of them, a new one, and the words.</summary>
internal static class InvitationPages
{
    private const string All = "/console/{slug}/invitations";
    private const string One = All + "/{id}";
    private const int PerPage = 50;

    public static IServiceCollection AddInvitationPages(this IServiceCollection services) => services
        .AddScoped<ShowNewRound>().AddScoped<EditWords>()
        .AddSingleton(new ConsolePlace(32, "/invitations", "Invitations", "mail", StaffRight.See) { Group = ConsolePlace.People });

    public static void MapInvitationPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(All, PagePolicies.See, List);
        app.MapPage(All + "/new", PagePolicies.Run, Look);
        app.MapForm(All + "/new", PagePolicies.Run, Begin).WritesInTurn();
        app.MapPage(All + "/words", PagePolicies.Run, Words);
        app.MapForm(All + "/words", PagePolicies.Run, KeepWords).WritesInTurn();
        app.MapPage(One, PagePolicies.See, Show);
        app.MapPage(One + "/progress", PagePolicies.See, Progress);
        app.MapForm(One + "/end", PagePolicies.Run, Stop).WritesInTurn();
    }

    private static async Task<RazorComponentResult<InvitationsPage>> List(
        PathId<InvitationRoundId>? cursor, StaffCaller caller, HttpContext http, RoundQueries rounds, ShowNewRound show,
        ConsoleFrames frames, CancellationToken ct)
    {
        var page = await rounds.ListAsync(caller.Program, cursor?.Value ?? default, PerPage, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = page.Data,
            Cursor = page.NextCursor,
            First = cursor is null,
            Funnel = await rounds.FunnelAsync(caller.Program, null, ct),
            Groups = await show.GroupsAsync(caller.Program, ct),
            MayRun = caller.May(StaffRight.Run),
            Notice = Notice.Take(http),
        });
    }

    private static async Task<Results<RazorComponentResult<NewRoundPage>, SeeOther>> Look(
        string slug, HttpContext http, StaffCaller caller, ShowNewRound show, CancellationToken ct)
    {
        var query = http.Request.Query;
        var nominated = query["nominated"] == "true";
        return Invitees.Read(query["audience"], query["import"], nominated, query["advocate"].OfType<string>()) is { } who
            ? await show.PageAsync(caller, who, null, ct)
            : new SeeOther($"/console/{slug}/invitations");
    }

    private static async Task<Results<RazorComponentResult<NewRoundPage>, SeeOther>> Begin(
        string slug, FormFields form, HttpContext http, StaffCaller caller, StartRound start, ShowNewRound show, CancellationToken ct)
    {
        if (Invitees.Read(form.Text("audience"), form.Text("import"), form.Ticked("nominated"), form.All("advocate")) is not { } who)
            return new SeeOther($"/console/{slug}/invitations");
        if ((await start.RunAsync(Author.Of(caller), who, form.Ticked("reminds"), ct)).Refused(out var refusal, out var round))
            return await show.PageAsync(caller, who, refusal, ct);
        Notice.Leave(http, "The invitations go out, batch by batch. You need not wait here.");
        return new SeeOther($"/console/{slug}/invitations/{round.Id}");
    }

    private static async Task<Results<RazorComponentResult<RoundPage>, Refused>> Show(
        PathId<InvitationRoundId> id, HttpContext http, StaffCaller caller, RoundQueries rounds, ConsoleFrames frames,
        CancellationToken ct) =>
        await rounds.FindAsync(caller.Program, id.Value, ct) is { } round
            ? new RazorComponentResult<RoundPage>(new
            {
                Frame = await frames.OfAsync(caller, ct),
                Round = round,
                Funnel = await rounds.FunnelAsync(caller.Program, round.Id, ct),
                MayRun = caller.May(StaffRight.Run),
                Notice = Notice.Take(http),
            })
            : Refused.NotFound("round of invitations");

    private static async Task<Results<RazorComponentResult<RoundPart>, Refused>> Progress(
        string slug, PathId<InvitationRoundId> id, StaffCaller caller, RoundQueries rounds, CancellationToken ct) =>
        await rounds.FindAsync(caller.Program, id.Value, ct) is { } round
            ? new RazorComponentResult<RoundPart>(new
            {
                Round = round,
                Funnel = await rounds.FunnelAsync(caller.Program, round.Id, ct),
                Home = $"/console/{slug}/invitations/{round.Id}",
            })
            : Refused.NotFound("round of invitations");

    private static async Task<Results<SeeOther, Refused>> Stop(
        string slug, PathId<InvitationRoundId> id, HttpContext http, StaffCaller caller, StartRound start, CancellationToken ct)
    {
        if ((await start.StopAsync(Author.Of(caller), id.Value, ct)).Refused(out var refusal, out var round))
            return Refused.Because(refusal);
        Notice.Leave(http, $"Stopped after {round.Sent} invitations. Nobody of this round is reminded.");
        return new SeeOther($"/console/{slug}/invitations/{round.Id}");
    }

    private static Task<RazorComponentResult<WordsPage>> Words(
        string? language, HttpContext http, StaffCaller caller, EditWords edit, CancellationToken ct) =>
        edit.PageAsync(caller, language, null, FormFaults.None, Notice.Take(http), ct);

    private static async Task<Results<RazorComponentResult<WordsPage>, SeeOther>> KeepWords(
        string slug, FormFields form, HttpContext http, StaffCaller caller, EditWords edit, CancellationToken ct)
    {
        var words = WordsForm.Of(form);
        if ((await edit.RunAsync(caller, words, ct)).Refused(out var refusal, out _))
            return await edit.PageAsync(caller, words.Language, words, FormFaults.Of(refusal), null, ct);
        Notice.Leave(http, words.IsCleared ? "Herald’s own words stand again." : "The words are kept; mails from now on have them.");
        return new SeeOther($"/console/{slug}/invitations/words?language={words.Language}");
    }
}
