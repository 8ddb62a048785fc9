using Herald.Web.Challenges.Console;
using Herald.Web.Challenges.Review;
using Herald.Web.Platform;

namespace Herald.Web.Challenges;

/// <summary>Challenges, and the ways that advocates take through them.</summary>
internal static class ChallengesCapability
{
    public static IServiceCollection AddChallenges(this IServiceCollection services) =>
        services.AddScoped<ChallengeQueries>().AddScoped<UnlockOrder>().AddScoped<SaveChallenge>().AddScoped<SwitchChallenge>()
            .AddScoped<CopyChallenge>().AddSingleton<ChallengeTemplates>()
            .AddScoped<OpenGate>().AddScoped<PayStage>().AddScoped<KeepGifts>().AddScoped<KeepMove>()
            .AddScoped<BeginChallenge>().AddScoped<TakeChallenge>().AddScoped<JudgeEvidence>()
            .AddScoped<ShowCompletions>().AddScoped<CompletionQueries>()
            .AddScoped<SharePlaces>().AddScoped<GiveShareLink>().AddScoped<ProveByClicks>()
            .AddSingleton<FollowClicks>().AddHostedService(static provider => provider.GetRequiredService<FollowClicks>())
            .AddScoped<FindProofs>().AddScoped<ProveStage>().AddScoped<ProveStages>()
            .AddSingleton<FollowProofs>().AddHostedService(static provider => provider.GetRequiredService<FollowProofs>())
            .AddChallengePages().AddReviewPages().AddJsonShapes(ChallengeJson.Default);

    public static void MapChallenges(this IEndpointRouteBuilder app)
    {
        app.MapChallengeRoutes();
        app.MapCompletions();
        app.MapChallengePages();
        app.MapReviewPages();
    }
}
