using Herald.Web.Challenges.Answers;
using Herald.Web.Challenges.Console;
using Herald.Web.Challenges.Places;
using Herald.Web.Challenges.Review;
using Herald.Web.Challenges.Trials;
using Herald.Web.Challenges.Versions;
using Herald.Web.Platform;

namespace Herald.Web.Challenges;

/// <summary>Challenges, and the ways that advocates take through them.</summary>
internal static class ChallengesCapability
{
    public static IServiceCollection AddChallenges(this IServiceCollection services) =>
        services.AddScoped<ChallengeQueries>().AddScoped<UnlockOrder>().AddScoped<HoldCover>()
            .AddScoped<SaveChallenge>().AddScoped<RemoveChallenge>().AddScoped<SwitchChallenge>()
            .AddScoped<CopyChallenge>().AddSingleton<ChallengeTemplates>()
            .AddScoped<OpenGate>().AddScoped<PayStage>().AddScoped<KeepGifts>().AddScoped<KeepMove>().AddScoped<KeepSatisfaction>()
            .AddScoped<KeepSharedGoal>()
            .AddSingleton<FollowSharedGoals>().AddHostedService(static provider => provider.GetRequiredService<FollowSharedGoals>())
            .AddScoped<BeginChallenge>().AddScoped<TakeChallenge>().AddScoped<JudgeEvidence>()
            .AddScoped<ShowCompletions>().AddScoped<CompletionQueries>().AddScoped<TrialQueries>().AddScoped<AnswerQueries>()
            .AddScoped<VersionQueries>()
            .AddScoped<PlaceQueries>().AddScoped<AskForPlace>().AddScoped<GivePlaces>().AddScoped<TakeBackPlace>()
            .AddSingleton<FollowPlaces>().AddHostedService(static provider => provider.GetRequiredService<FollowPlaces>())
            .AddScoped<SharePlaces>().AddScoped<GiveShareLink>().AddScoped<ProveByClicks>()
            .AddSingleton<FollowClicks>().AddHostedService(static provider => provider.GetRequiredService<FollowClicks>())
            .AddScoped<FindProofs>().AddScoped<ProveStage>().AddScoped<ProveStages>()
            .AddSingleton<FollowProofs>().AddHostedService(static provider => provider.GetRequiredService<FollowProofs>())
            .AddChallengePages().AddReviewPages().AddJsonShapes(ChallengeJson.Default);

    public static void MapChallenges(this IEndpointRouteBuilder app)
    {
        app.MapChallengeRoutes();
        app.MapCompletions();
        app.MapAnswers();
        app.MapVersions();
        app.MapChallengePages();
        app.MapReviewPages();
    }
}
