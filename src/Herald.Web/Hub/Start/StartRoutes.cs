using Herald.Core.Onboarding;
using Herald.Data;
using Herald.Web.Hub.Profile;
using Herald.Web.Hub.Quests;
using Herald.Web.Hub.Words;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Start;

/// <summary>The first steps of who has just come in. Each is answered or skipped once; who has been through them goes home.</summary>
internal static class StartRoutes
{
    private const string Path = "/hub/{slug}/start";

    public static IServiceCollection AddStart(this IServiceCollection services) =>
        services.AddScoped<KeepLikes>().AddScoped<PassStep>();

    public static void MapStart(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, PagePolicies.Hub, Show);
        app.MapForm(Path, PagePolicies.Hub, Pass).WritesInTurn();
    }

    private static async Task<IResult> Show(
        Member member, HeraldDb db, KeepLikes likes, QuestPageQueries quests, CancellationToken ct)
    {
        var start = await db.HubStarts.SingleOrDefaultAsync(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id, ct);
        if (start is null or { Step: OnboardingStep.Done })
            return new SeeOther(member.Frame.Home);
        return new RazorComponentResult<StartPage>(new
        {
            Start = new StartText
            {
                Frame = member.Frame,
                FirstName = FriendWords.First(member.Advocate.Name),
                Step = start.Step,
                Likes = await likes.OfAsync(member, ct),
                Consents = ProfileForm.Of(member.Advocate),
                Challenge = start.Step == OnboardingStep.Challenge ? await quests.SmallestAsync(member, ct) : null,
            },
        });
    }

    private static async Task<SeeOther> Pass(FormFields form, Member member, PassStep pass, CancellationToken ct) =>
        new(await pass.RunAsync(member, form, ct));
}
