namespace Herald.Web.Platform.Live;

/// <summary>What a capability adds so that people can watch what it tells.</summary>
internal static class LiveSetup
{
    /// <summary>Tells what a reader finds to those who watch: so many of one program, and so many in all, on this node.</summary>
    public static IServiceCollection AddLive<TNews, TReader>(this IServiceCollection services, string loop, int ofProgramMax, int allMax)
        where TReader : class, INewsReader<TNews> => services
        .AddScoped<INewsReader<TNews>, TReader>()
        .AddSingleton(new LiveListeners<TNews>(ofProgramMax, allMax))
        .AddHostedService(provider => ActivatorUtilities.CreateInstance<FollowPrograms<TNews>>(provider, loop));
}
