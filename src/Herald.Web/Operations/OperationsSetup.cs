using Herald.Web.Operations.Metrics;
using Herald.Web.Platform;

namespace Herald.Web.Operations;

/// <summary>What the operator of an installation sees of it.</summary>
internal static class OperationsSetup
{
    // A batch of events or an export ends within it; supervisors kill after 30 seconds or more.
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(25);

    public static IServiceCollection AddOperations(this IServiceCollection services, HeraldSettings settings)
    {
        services.Configure<HostOptions>(static host => host.ShutdownTimeout = EndWithin);
        services.AddSingleton<Readiness>();
        services.AddSingleton<MeterBook>().AddHostedService(static provider => provider.GetRequiredService<MeterBook>());
        if (TelemetryExport.IsWanted(settings.Telemetry))
            services.AddHostedService<TelemetryExport>();
        return services.AddJsonShapes(OperationsJson.Default);
    }
}
