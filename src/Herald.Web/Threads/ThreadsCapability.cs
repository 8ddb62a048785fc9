namespace Herald.Web.Threads;

/// <summary>What advocates and sales reps say to each other about a referral; pages of the hub and of the console show it.</summary>
internal static class ThreadsCapability
{
    public static IServiceCollection AddThreads(this IServiceCollection services) =>
        services.AddScoped<WriteMessage>().AddScoped<ThreadQueries>();
}
