namespace Herald.Web.Platform.Live;

internal static class LiveServices
{
    /// <summary>Tells what a reader finds to those who watch: so many of one program, and so many in all, on this node.</summary>
    public static IServiceCollection AddLive<TNews, TReader>(this IServiceCollection services, string loop, int ofProgramMax, int allMax)
        where TReader : class, INewsReader<TNews> => services
        .AddScoped<INewsReader<TNews>, TReader>()
        .AddSingleton(new LiveListeners<TNews>(ofProgramMax, allMax))
        .AddHostedService(provider => ActivatorUtilities.CreateInstance<FollowPrograms<TNews>>(provider, loop));
}
