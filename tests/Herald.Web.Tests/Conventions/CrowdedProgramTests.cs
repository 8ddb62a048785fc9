using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Platform.Writes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Conventions;

/// <summary>As many writes wait for a program's turn as may: whoever comes then is told so at once.</summary>
public sealed class CrowdedProgramTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task What_cannot_wait_is_put_off_while_clicks_and_other_programs_go_on_and_nobody_who_waits_is_lost(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        var program = await ProgramDriver.NewAsync(host);
        var other = await ProgramDriver.NewAsync(host);
        var code = await program.CodeAsync();
        using var friend = new Friend(host);
        var turns = host.Services.GetRequiredService<ProgramTurns>();
        var writer = Event("waits");

        Task<Answer> waiting;
        List<Task<IDisposable?>> crowd;
        using (await turns.EnterAsync(program.Id, CancellationToken.None))
        {
            waiting = program.PostAsync("/v1/events", writer);
            // That one is among those who wait, or is put off like the last.
            crowd = [.. Enumerable.Range(0, ProgramTurns.WaitingMax).Select(_ => turns.EnterAsync(program.Id, CancellationToken.None))];

            var late = (await program.PostAsync("/v1/events", Event("late"))).Expect(HttpStatusCode.ServiceUnavailable);
            late.Code.ShouldBe("program_busy");
            late.Message.Headers.RetryAfter.ShouldNotBeNull();
            await friend.FollowAsync(code);
            (await other.PostAsync("/v1/events", Event("elsewhere"))).Expect(HttpStatusCode.OK);
        }

        foreach (var one in crowd)
            (await one)?.Dispose();
        (await waiting).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        (await program.PostAsync("/v1/events", writer)).Expect(HttpStatusCode.OK);
        (await program.PostAsync("/v1/events", Event("late"))).Expect(HttpStatusCode.OK)["duplicate"].GetValue<bool>().ShouldBeFalse();
    }

    private static JsonObject Event(string id) => new()
    {
        ["id"] = id,
        ["type"] = "purchase",
        ["customer"] = new JsonObject { ["external_id"] = id },
        ["value"] = new JsonObject { ["amount"] = 100, ["currency"] = "USD" },
    };
}
