using Herald.Data.Activities;
using Herald.Data.Customers;
using Herald.Data.Deeds;
using Herald.Data.Insights;
using Herald.Data.Picks;
using Herald.Data.Standings;

namespace Herald.Web.Activities;

/// <summary>The stream of facts and those who react to it.</summary>
internal static class ActivitiesCapability
{
    /// <summary>Needs a scoped <c>HeraldDb</c> and a <see cref="TimeProvider"/>; readers hold no state and are made once.</summary>
    internal static IServiceCollection AddActivities(this IServiceCollection services)
    {
        services.AddScoped<ActivityPump>();
        services.AddSingleton<IActivityReader, DailyTotals>();
        services.AddSingleton<IActivityReader, KeepScores>();
        services.AddSingleton<IActivityReader, KeepDeeds>();
        services.AddSingleton<IActivityReader, KeepTastes>();
        services.AddSingleton<IActivityReader, KeepCustomers>();
        services.AddHostedService<ReadActivities>();
        return services;
    }
}
