using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards.Words;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Referrals;
using Herald.Web.Rewards;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

/// <summary>Referring somebody by name in two steps: whom, and how.</summary>
internal static class ReferRoutes
{
    private const int Refused422 = StatusCodes.Status422UnprocessableEntity;

    public static IServiceCollection AddReferring(this IServiceCollection services) =>
        services.AddScoped<ReferFriend>().AddScoped<IntroductionQueries>().AddScoped<ReferredQueries>().AddSingleton<FriendCookie>()
            .AddScoped<ReminderQueries>().AddScoped<RemindFriend>();

    public static void MapReferring(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/refer", PagePolicies.Hub, Whom);
        app.MapForm("/hub/{slug}/refer", PagePolicies.Hub, Name);
        app.MapPage("/hub/{slug}/refer/how", PagePolicies.Hub, How);
        app.MapForm("/hub/{slug}/refer/how", PagePolicies.Hub, Refer).WritesInTurn();
        app.MapPage("/hub/{slug}/refer/{id}", PagePolicies.Hub, Done);
        app.MapReminders();
    }

    private static async Task<IResult> Whom(
        Member member, HttpContext http, FriendCookie cookie, OfferQueries offers, CancellationToken ct) =>
        new RazorComponentResult<ReferPage>(new
        {
            member.Frame,
            Form = cookie.Read(http, member) ?? FriendForm.Empty,
            Promise = await PromiseAsync(member, offers, ct),
            Notice = Notice.Take(http),
        });

    private static async Task<IResult> Name(
        FormFields fields, Member member, HttpContext http, FriendCookie cookie, OfferQueries offers, SubmitReferral submit,
        CancellationToken ct)
    {
        var form = FriendForm.Of(fields);
        var faults = form.Check();
        var obstacle = faults.Any ? null : await submit.ObstacleAsync(member.ProgramId, member.Advocate, form.Input().ToDetails(), ct);
        if (obstacle is null && !faults.Any)
        {
            if (cookie.TryKeep(http, member, form))
                return new SeeOther(member.At("/refer/how"));
            faults = FriendForm.TooMuch;
        }

        return new RazorComponentResult<ReferPage>(new
        {
            member.Frame,
            Form = form,
            Faults = obstacle is null ? faults : ObstacleWords.Of(obstacle, form),
            Promise = await PromiseAsync(member, offers, ct),
            Known = ObstacleWords.Known(obstacle, member),
        })
        { StatusCode = Refused422 };
    }

    private static async Task<IResult> How(
        Member member, HttpContext http, FriendCookie cookie, IntroductionQueries introductions, CancellationToken ct) =>
        cookie.Read(http, member) is { } friend
            ? new RazorComponentResult<IntroductionPage>(
                new { Text = await introductions.OfAsync(member, friend, ct), Form = IntroductionForm.For(friend) })
            : GoOn(http, member, cookie, null);

    private static async Task<IResult> Refer(
        FormFields fields, Member member, HttpContext http, FriendCookie cookie, IntroductionQueries introductions, ReferFriend refer,
        ReferredQueries referred, OwnAddress address, CancellationToken ct)
    {
        var mark = fields.Text(IntroductionPage.FriendMark);
        if (cookie.Read(http, member) is not { } friend || (mark is not null && mark != friend.Mark))
            return GoOn(http, member, cookie, mark);
        var (text, form) = (await introductions.OfAsync(member, friend, ct), IntroductionForm.Of(fields));
        var faults = CheckIntroduction.Of(form, friend);
        if (faults.Any)
            return new RazorComponentResult<IntroductionPage>(
                new { Text = text, Form = form, Faults = faults })
            {
                StatusCode = Refused422,
            };
        if ((await refer.RunAsync(member, text, form, address, ct)).Refused(out var refusal, out var referral))
        {
            // The second press left before the answer to the first had come.
            if (await referred.JustMadeAsync(member, refusal.Existing, ct) is { } made)
                return Thanks(member, made);
            return new RazorComponentResult<IntroductionPage>(
                new { Text = text, Form = form, Faults = ObstacleWords.Of(refusal, friend), Known = ObstacleWords.Known(refusal, member) })
            {
                StatusCode = Refused422,
            };
        }

        cookie.Became(http, member, friend, referral);
        return Thanks(member, referral);
    }

    private static SeeOther Thanks(Member member, ReferralId referral) => new(member.At($"/refer/{referral}"));

    // Nothing that was typed is at hand: it was sent already, or not kept.
    private static SeeOther GoOn(HttpContext http, Member member, FriendCookie cookie, string? mark)
    {
        if (cookie.ReadReferral(http, member, mark) is { } referral)
            return Thanks(member, referral);
        Notice.Leave(http, T("What you typed is no longer kept in this browser: begin once more. Nothing was sent."));
        return new(member.At("/refer"));
    }

    private static async Task<IResult> Done(PathId<ReferralId> id, Member member, ReferredQueries referred, CancellationToken ct) =>
        await referred.FindAsync(member, id.Value, ct) is (var story, var what)
            ? new RazorComponentResult<ReferredPage>(new { member.Frame, Story = story, member.Words.Zone, What = what })
            : Platform.Problems.Refused.NotFound("referral");

    private static async Task<string?> PromiseAsync(Member member, OfferQueries offers, CancellationToken ct) =>
        (await offers.OfAsync(member.ProgramId, ct)).Live
            .SelectMany(offer => RuleWords.Of(offer.Terms, member.Words.Rules()))
            .FirstOrDefault(static promise => promise.To == Party.Advocate)?.Sentence;
}
