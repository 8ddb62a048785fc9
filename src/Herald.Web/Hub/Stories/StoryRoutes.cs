using Herald.Core.Ids;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Threads;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Stories;

/// <summary>An advocate's referrals, and each one's page with the talk about it.</summary>
internal static class StoryRoutes
{
    public static IServiceCollection AddStories(this IServiceCollection services) => services
        .AddScoped<StoryQueries>().AddScoped<GainQueries>().AddScoped<ReferralListQueries>().AddScoped<ReferralPageQueries>()
        .AddScoped<TellRep>();

    public static void MapStories(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/referrals", PagePolicies.Hub, List);
        app.MapPage("/hub/{slug}/referrals/{id}", PagePolicies.Hub, Show);
        app.MapForm("/hub/{slug}/referrals/{id}/messages", PagePolicies.Hub, Write).WritesInTurn();
    }

    private static async Task<IResult> List(
        [FromQuery] string? show, [FromQuery] string? before, Member member, ReferralListQueries referrals, CancellationToken ct)
    {
        // An address that somebody cut short shows the first page.
        var cursor = IdText.TryRead(before ?? "", out ReferralId id) ? id : default;
        return new RazorComponentResult<ReferralsPage>(
            new { member.Frame, List = await referrals.OfAsync(member, show ?? "", cursor, ct), member.Words.Zone });
    }

    private static async Task<IResult> Show(
        PathId<ReferralId> id, HttpContext http, Member member, ReferralPageQueries referrals, CancellationToken ct)
    {
        if (await referrals.FindAsync(member, id.Value, ct) is { } referral)
        {
            return new RazorComponentResult<ReferralPage>(
                new { member.Frame, Referral = referral, member.Words.Zone, Notice = Notice.Take(http) });
        }

        return await referrals.FindPassedOnAsync(member, id.Value, ct) is { } passed
            ? new RazorComponentResult<PassedOnPage>(
                new { member.Frame, Referral = passed, member.Words.Zone })
            {
                StatusCode = StatusCodes.Status410Gone,
            }
            : Refused.NotFound("referral");
    }

    private static async Task<IResult> Write(
        PathId<ReferralId> id, FormFields form, HttpContext http, Member member, WriteMessage write, TellRep tell,
        ReferralPageQueries referrals, CancellationToken ct)
    {
        var text = form.Text("text");
        if ((await write.RunAsync(member.ProgramId, id.Value, member.Id, member.Advocate.Name, text, ct)).Refused(out var refusal, out _))
        {
            return refusal.Kind == Core.RefusalKind.Missing || await referrals.FindAsync(member, id.Value, ct) is not { } referral
                ? Refused.NotFound("referral")
                : new RazorComponentResult<ReferralPage>(
                    new { member.Frame, Referral = referral, member.Words.Zone, Text = text, Faults = FormFaults.Of(refusal) })
                {
                    StatusCode = StatusCodes.Status422UnprocessableEntity,
                };
        }

        await tell.RunAsync(member, id.Value, ct);
        Notice.Leave(http, T("Your message is sent."));
        return new SeeOther(member.At($"/referrals/{id.Value}#thread"));
    }
}
