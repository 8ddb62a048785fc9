using System.Text;
using Herald.Web.Operations;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Herald.Web.Tests.Operations;

public sealed class TelemetryTests(Hosts hosts)
{
    [Fact]
    public async Task Traces_and_metrics_go_where_the_standard_variables_say()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using (var host = await HeraldHost.StartAsync(StoreKind.Sqlite, adjust: settings => settings with
        {
            Telemetry = new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_SERVICE_NAME"] = "herald-under-test",
            },
        }))
        {
            await (await ProgramDriver.NewAsync(host)).GetAsync("/v1/program");
        }

        var received = collector.Received.ToList();
        received.Select(static one => one.Path).Distinct().Order().ShouldBe(["/v1/metrics", "/v1/traces"]);
        received.ShouldAllBe(static one => one.ContentType == "application/x-protobuf");
        received.ShouldAllBe(static one => Encoding.Latin1.GetString(one.Body).Contains("herald-under-test", StringComparison.Ordinal));
        received.ShouldContain(static one =>
            Encoding.Latin1.GetString(one.Body).Contains("http.server.request.duration", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_sent_unless_an_endpoint_is_named()
    {
        var host = await hosts.OfAsync(StoreKind.Sqlite);

        host.Services.GetServices<IHostedService>().OfType<TelemetryExport>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("OTEL_SERVICE_NAME", "herald", false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317", true)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "http://collector:4318/v1/metrics", true)]
    public void Only_an_endpoint_asks_for_it(string name, string value, bool wanted) =>
        TelemetryExport.IsWanted(new Dictionary<string, string> { [name] = value }).ShouldBe(wanted);
}
