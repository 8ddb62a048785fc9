using Herald.Web.Platform;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Herald.Web.Operations;

/// <summary>
/// Sends traces and metrics by OTLP where OpenTelemetry's standard variables name an endpoint. It does not exist otherwise:
/// nothing leaves the machine that was not asked for.
/// </summary>
internal sealed class TelemetryExport(HeraldSettings settings) : IHostedService
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    private const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";

    private TracerProvider? traces;
    private MeterProvider? metrics;

    public static bool IsWanted(IReadOnlyDictionary<string, string> variables) =>
        !string.Equals(variables.GetValueOrDefault("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase)
        && (SendsTraces(variables) || SendsMetrics(variables));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (SendsTraces(settings.Telemetry))
        {
            traces = Sdk.CreateTracerProviderBuilder()
                .ConfigureServices(AddVariables).ConfigureResource(Name)
                .AddSource("Herald", "Microsoft.AspNetCore", "Npgsql")
                .AddOtlpExporter()
                .Build();
        }

        if (SendsMetrics(settings.Telemetry))
        {
            metrics = Sdk.CreateMeterProviderBuilder()
                .ConfigureServices(AddVariables).ConfigureResource(Name)
                .AddMeter([.. Metrics.MeterBook.Meters, "Npgsql"])
                .AddOtlpExporter()
                .Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            // Disposing sends what is still held.
            traces?.Dispose();
            metrics?.Dispose();
        },
        CancellationToken.None);

    private static bool SendsTraces(IReadOnlyDictionary<string, string> variables) =>
        Sends(variables, TracesEndpoint, "OTEL_TRACES_EXPORTER");

    private static bool SendsMetrics(IReadOnlyDictionary<string, string> variables) =>
        Sends(variables, MetricsEndpoint, "OTEL_METRICS_EXPORTER");

    private static bool Sends(IReadOnlyDictionary<string, string> variables, string endpoint, string exporter) =>
        (variables.ContainsKey(Endpoint) || variables.ContainsKey(endpoint)) && variables.GetValueOrDefault(exporter, "otlp") == "otlp";

    // The SDK reads its variables from its configuration; it gets those that Herald was given, and nothing else.
    private void AddVariables(IServiceCollection services) => services.AddSingleton<IConfiguration>(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Telemetry.Select(static pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build());

    private void Name(ResourceBuilder resource)
    {
        if (!settings.Telemetry.ContainsKey("OTEL_SERVICE_NAME"))
            resource.AddService("herald", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
    }
}
