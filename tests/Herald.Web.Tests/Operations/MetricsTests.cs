using System.Diagnostics.Metrics;
using System.Net;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Operations;

public sealed class MetricsTests
{
    [Fact]
    public async Task Requests_are_measured_by_route_in_the_format_that_Prometheus_reads()
    {
        await using var host = await HeraldHost.StartAsync(StoreKind.Sqlite);
        var program = await ProgramDriver.NewAsync(host);
        for (var at = 0; at < 3; at++)
            (await program.GetAsync("/v1/program")).Expect(HttpStatusCode.OK);

        var answer = (await program.GetAsync("/metrics")).Expect(HttpStatusCode.OK);

        answer.Message.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        var samples = PrometheusReader.Read(answer.Text, out var types);
        types["http_server_request_duration_seconds"].ShouldBe("histogram");
        types.Keys.ShouldContain("dotnet_gc_collections_total");
        samples.Single(static sample => sample.Name == "http_server_request_duration_seconds_count"
            && sample.Labels["http_route"] == "/v1/program" && sample.Labels["http_response_status_code"] == "200").Value.ShouldBe(3);
        var buckets = samples.Where(static sample => sample.Name == "http_server_request_duration_seconds_bucket"
            && sample.Labels["http_route"] == "/v1/program").Select(static sample => sample.Value).ToList();
        buckets.ShouldBe(buckets.Order());
        buckets[^1].ShouldBe(3);
    }

    [Fact]
    public async Task Each_kind_of_instrument_is_printed_with_its_labels_escaped()
    {
        await using var host = await HeraldHost.StartAsync(StoreKind.Sqlite);
        using var meter = host.Services.GetRequiredService<IMeterFactory>().Create("Herald");
        var clicks = meter.CreateCounter<long>("herald.clicks", "{click}", "Clicks that \"count\",\nby \\ channel.");
        var open = meter.CreateUpDownCounter<int>("herald.open");
        meter.CreateObservableGauge("herald.lag", static () => 1.5, "s");

        clicks.Add(2, new("channel", "a \"b\" \\ c\nd"), new("bot", false));
        clicks.Add(3, new("bot", false), new("channel", "a \"b\" \\ c\nd"));
        open.Add(5);
        open.Add(-2);
        var samples = PrometheusReader.Read((await (await ProgramDriver.NewAsync(host)).GetAsync("/metrics")).Text, out var types);

        var counted = samples.Single(static sample => sample.Name == "herald_clicks_total");
        counted.Value.ShouldBe(5);
        counted.Labels["channel"].ShouldBe("""a \"b\" \\ c\nd""");
        types["herald_clicks_total"].ShouldBe("counter");
        samples.Single(static sample => sample.Name == "herald_open").Value.ShouldBe(3);
        samples.Single(static sample => sample.Name == "herald_lag_seconds").Value.ShouldBe(1.5);
    }

    [Fact]
    public async Task A_label_with_ever_new_values_fills_the_book_and_not_the_memory()
    {
        await using var host = await HeraldHost.StartAsync(StoreKind.Sqlite);
        using var meter = host.Services.GetRequiredService<IMeterFactory>().Create("Herald");
        var counter = meter.CreateCounter<long>("herald.wild");

        for (var at = 0; at < 6000; at++)
            counter.Add(1, new KeyValuePair<string, object?>("id", at));
        var samples = PrometheusReader.Read((await (await ProgramDriver.NewAsync(host)).GetAsync("/metrics")).Text, out _);

        samples.Count(static sample => sample.Name == "herald_wild_total").ShouldBeInRange(3000, 4000);
        samples.Single(static sample => sample.Name == "herald_metrics_dropped_total").Value.ShouldBeGreaterThanOrEqualTo(2000);
    }
}
