using Herald.Core.Ids;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Thanks.Pages;

/// <summary>The advocate's own page of thanks.</summary>
internal static class OwnThanksRoutes
{
    private const string Own = "/hub/{slug}/thanks";

    public static void MapOwnThanks(this IEndpointRouteBuilder app)
    {
        app.MapPage(Own, PagePolicies.Hub, Show);
        app.MapForm(Own + "/{id}/address", PagePolicies.Hub, Answer).WritesInTurn();
    }

    private static async Task<RazorComponentResult<OwnThanksPage>> Show(
        AdvocateCaller caller, HttpContext http, OwnThanksQueries thanks, HubFrames frames, CancellationToken ct) => new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Thanks = await thanks.OfAsync(caller.Program, caller.Advocate, ct),
            Zone = ZoneOf(caller),
            Notice = Notice.Take(http),
        });

    private static async Task<Results<SeeOther, RazorComponentResult<OwnThanksPage>, Refused>> Answer(
        string slug, PathId<ThanksId> id, FormFields fields, AdvocateCaller caller, HttpContext http, AnswerAddress answer,
        OwnThanksQueries thanks, HubFrames frames, CancellationToken ct)
    {
        var (given, name) = (fields.Text("answer") == "give", OwnThanksPage.NameOf(id.Value));
        if ((await answer.RunAsync(caller, id.Value, given, fields.Text(name), ct)).Refused(out var refusal, out _))
        {
            if (refusal.Fields.Count == 0)
                return Refused.Because(refusal);
            return new RazorComponentResult<OwnThanksPage>(new
            {
                Frame = await frames.OfAsync(caller, ct),
                Thanks = await thanks.OfAsync(caller.Program, caller.Advocate, ct),
                Zone = ZoneOf(caller),
                Faulty = id.Value,
                Faults = new FormFaults(
                    new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [name] = refusal.Fields["address"] }),
                Typed = fields.Text(name),
            })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        Notice.Leave(http, T(given ? "Thank you. It is used for this once." : "That is fine. Your address stays yours."));
        return new SeeOther($"/hub/{slug}/thanks");
    }

    private static TimeZoneInfo ZoneOf(AdvocateCaller caller) =>
        TimeZoneInfo.FindSystemTimeZoneById(caller.Person.TimeZone ?? caller.Settings.TimeZone);
}
