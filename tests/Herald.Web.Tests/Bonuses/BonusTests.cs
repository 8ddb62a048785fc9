using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Bonuses;

/// <summary>Bonuses over the API.</summary>
public sealed class BonusTests
{
    [Theory, BothEngines]
    public async Task A_bonus_is_made_listed_and_ended_once(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var program = await ProgramDriver.NewAsync(host);
        var planned = (await program.PostAsync("/v1/bonuses", Bonus("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")))
            .Expect(HttpStatusCode.Created);
        var open = (await program.PostAsync("/v1/bonuses", Bonus(null, "2026-03-09T00:00:00Z"))).Expect(HttpStatusCode.Created);
        open["begins_at"].ToString().ShouldBe("2026-03-01T12:00:00Z");

        (await program.GetAsync("/v1/bonuses"))["data"].AsArray().Select(static row => row!["id"]!.ToString())
            .ShouldBe([open["id"].ToString(), planned["id"].ToString()]);
        foreach (var (bonus, ends) in new[] { (planned, "2026-03-02T00:00:00Z"), (open, "2026-03-01T12:00:00Z") })
        {
            for (var time = 0; time < 2; time++)
            {
                (await program.PostAsync($"/v1/bonuses/{bonus["id"]}/end", null)).Expect(HttpStatusCode.OK)["ends_at"].ToString()
                    .ShouldBe(ends);
            }
        }
    }

    [Theory, BothEngines]
    public async Task A_bonus_that_lies_in_the_past_or_never_ends_is_refused(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var program = await ProgramDriver.NewAsync(host);
        (string? From, string? To)[] periods =
        [
            ("2026-02-01T00:00:00Z", "2026-03-09T00:00:00Z"),
            (null, "2026-02-09T00:00:00Z"),
            (null, "2026-09-09T00:00:00Z"),
            ("2026-03-09T00:00:00Z", "2026-03-09T00:00:00Z"),
        ];
        foreach (var (from, to) in periods)
            (await program.PostAsync("/v1/bonuses", Bonus(from, to))).Code.ShouldBe("period_invalid");
        (await program.GetAsync("/v1/bonuses"))["data"].AsArray().ShouldBeEmpty();
    }

    private static JsonObject Bonus(string? from, string? to) => new()
    {
        ["name"] = "Double points week",
        ["percent"] = 200,
        ["begins_at"] = from,
        ["ends_at"] = to,
    };
}
