using System.Net;
using Herald.Web.Platform;
using Herald.Web.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Herald.Web.Tests.Operations;

/// <summary>A store that goes away is answered with 503 and a time to come back, and heals without a restart.</summary>
public sealed class StoreAwayTests
{
    [Fact]
    public async Task A_database_that_is_down_is_answered_with_503_and_heals()
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("HERALD_TEST_POSTGRES"));
        await using var line = new PortForward(server.Host!, server.Port);
        await using var host = await HeraldHost.StartAsync(
            StoreKind.Postgres,
            adjust: settings => settings with
            {
                Database = new NpgsqlConnectionStringBuilder(settings.Database) { Host = "127.0.0.1", Port = line.Port }.ToString(),
            });
        var program = await ProgramDriver.NewAsync(host);

        line.Cut();
        await ShouldBeAwayAsync(program);
        line.Mend();
        await ShouldHealAsync(program);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_answered_with_503_and_heals()
    {
        await using var host = await HeraldHost.StartAsync(StoreKind.Sqlite);
        var program = await ProgramDriver.NewAsync(host);
        var file = host.Services.GetRequiredService<HeraldSettings>().StoreFile;

        SqliteConnection.ClearAllPools();
        File.Move(file, file + ".away");
        Directory.CreateDirectory(file);
        await ShouldBeAwayAsync(program);
        Directory.Delete(file);
        File.Move(file + ".away", file);
        await ShouldHealAsync(program);
    }

    private static async Task ShouldBeAwayAsync(ProgramDriver program)
    {
        var answer = (await program.GetAsync("/v1/program")).Expect(HttpStatusCode.ServiceUnavailable);
        answer.Code.ShouldBe("store_unavailable");
        answer.Message.Headers.RetryAfter.ShouldNotBeNull();
        var ready = (await program.GetAsync("/readyz")).Expect(HttpStatusCode.ServiceUnavailable);
        ready["ready"].GetValue<bool>().ShouldBeFalse();
        ready["checks"].AsArray().ShouldContain(static check => check!["name"]!.ToString() == "store" && !check["ok"]!.GetValue<bool>());
        ready.Message.Headers.RetryAfter.ShouldNotBeNull();
        (await program.GetAsync("/healthz")).Expect(HttpStatusCode.OK);
    }

    private static async Task ShouldHealAsync(ProgramDriver program)
    {
        // Broken connections in the pool may each answer once more.
        for (var tries = 0; tries < 20 && (await program.GetAsync("/v1/program")).Status != HttpStatusCode.OK; tries++)
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        (await program.GetAsync("/v1/program")).Expect(HttpStatusCode.OK);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TimeProvider.System); // The answer of readiness is kept for a second.
        (await program.GetAsync("/readyz")).Expect(HttpStatusCode.OK);
    }
}
