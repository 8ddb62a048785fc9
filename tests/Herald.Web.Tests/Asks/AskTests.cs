using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;

namespace Herald.Web.Tests.Asks;

/// <summary>How often an advocate may be asked, told and changed over the API.</summary>
public sealed class AskTests
{
    [Theory, BothEngines]
    public async Task A_message_is_recorded_until_the_budget_of_seven_days_is_used_and_again_a_week_later(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        (await hub.Program.GetAsync("/v1/program"))["asks_per_week"].GetValue<int>().ShouldBe(5);
        (await hub.Program.PutAsync("/v1/program", new JsonObject { ["asks_per_week"] = 2 })).Expect(HttpStatusCode.OK);
        var first = (await AskAsync(hub, "A quote")).Expect(HttpStatusCode.Created);
        (first["kind"].ToString(), first["about"].ToString()).ShouldBe(("message", "A quote"));
        hub.Clock!.Advance(TimeSpan.FromDays(3));
        (await AskAsync(hub, "A review")).Expect(HttpStatusCode.Created);

        var refused = await AskAsync(hub, "A call");

        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.UnprocessableEntity, "ask_budget_used"));
        var asks = await AsksAsync(hub);
        (asks["per_week"].GetValue<int>(), asks["used"].GetValue<int>(), asks["may_be_asked"].GetValue<bool>()).ShouldBe((2, 2, false));
        asks["why_not"].ToString().ShouldContain("2 times within seven days");
        asks["asks"].AsArray().Select(static ask => ask!["about"]!.ToString()).ShouldBe(["A review", "A quote"]);
        hub.Clock.Advance(TimeSpan.FromDays(4));
        (await AskAsync(hub, "A call")).Expect(HttpStatusCode.Created);
        (await AsksAsync(hub))["used"].GetValue<int>().ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Who_is_left_in_peace_is_not_asked_until_the_last_day_is_over_or_it_is_ended(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        var until = new JsonObject { ["until"] = "2026-03-02", ["reason"] = "A complaint is open" };
        var set = (await hub.Program.PutAsync(Respite(hub), until)).Expect(HttpStatusCode.OK);
        (set["until"].ToString(), set["set_by"].ToString()[..4]).ShouldBe(("2026-03-02", "key "));

        (await AskAsync(hub, "A quote")).Code.ShouldBe("respite_holds");
        (await AsksAsync(hub))["why_not"].ToString().ShouldBe("He is not to be asked until 2026-03-02: A complaint is open");
        hub.Clock!.Advance(TimeSpan.FromDays(2));
        (await AskAsync(hub, "A quote")).Expect(HttpStatusCode.Created);

        (await hub.Program.PutAsync(Respite(hub), new JsonObject { ["reason"] = "Ill" })).Expect(HttpStatusCode.OK);
        (await AskAsync(hub, "A call")).Code.ShouldBe("respite_holds");
        (await hub.Program.DeleteAsync(Respite(hub))).Expect(HttpStatusCode.OK)["may_be_asked"].GetValue<bool>().ShouldBeTrue();
        (await AskAsync(hub, "A call")).Expect(HttpStatusCode.Created);
        (await hub.Program.PutAsync(Respite(hub), new JsonObject { ["until"] = "2026-03-02", ["reason"] = "Ill" })).Code
            .ShouldBe("invalid_day");
    }

    [Theory, BothEngines]
    public async Task Who_is_unknown_is_neither_asked_nor_left_in_peace(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        var stranger = "/v1/advocates/adv_" + new string('0', 32);

        foreach (var answer in new[]
        {
            await hub.Program.GetAsync(stranger + "/asks"),
            await hub.Program.PostAsync(stranger + "/asks", new JsonObject { ["about"] = "A quote" }),
            await hub.Program.PutAsync(stranger + "/respite", new JsonObject { ["reason"] = "Ill" }),
            await hub.Program.DeleteAsync(stranger + "/respite"),
        })
            answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Respite(HubStory hub) => $"/v1/advocates/{hub.Rosa}/respite";

    private static Task<Answer> AskAsync(HubStory hub, string about) =>
        hub.Program.PostAsync($"/v1/advocates/{hub.Rosa}/asks", new JsonObject { ["about"] = about });

    private static async Task<Answer> AsksAsync(HubStory hub) =>
        (await hub.Program.GetAsync($"/v1/advocates/{hub.Rosa}/asks")).Expect(HttpStatusCode.OK);
}
