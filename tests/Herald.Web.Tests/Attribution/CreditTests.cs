using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Programs;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Attribution;

/// <summary>Who is credited with an event, and why, over HTTP.</summary>
public sealed class CreditTests(Hosts hosts)
{
    private const string Signup = "signup";

    [Theory, BothEngines]
    public Task The_last_touch_of_a_browser_is_credited(StoreKind kind) => TouchedByTwoAsync(kind, AttributionModel.LastTouch, "bo");

    [Theory, BothEngines]
    public Task The_first_touch_of_a_browser_is_credited_where_the_program_says_so(StoreKind kind) =>
        TouchedByTwoAsync(kind, AttributionModel.FirstTouch, "ana");

    [Theory, BothEngines]
    public async Task A_click_older_than_the_window_credits_nobody(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await Story.BeginAsync(host);
        var click = await story.ClickAsync(await story.LinkAsync(await story.AdvocateAsync("ana@acme.example")));

        clock.Advance(TimeSpan.FromDays(90));
        var inside = await story.EventAsync("s-1", Signup, "c-1", more: new() { ["click"] = click });
        clock.Advance(TimeSpan.FromMicroseconds(1));
        var outside = await story.EventAsync("s-2", Signup, "c-2", more: new() { ["click"] = click });

        inside["credit"]["evidence"]!.ToString().ShouldBe("click");
        outside.Json!["credit"].ShouldBeNull();
        var candidate = (await ExplainAsync(story, outside))["decisions"][0]!["candidates"]![0]!;
        candidate["outcome"]!.ToString().ShouldBe("outside_window");
        candidate["reason"]!.ToString().ShouldBe("The touch is older than the window of 90 days.");
    }

    [Theory, BothEngines]
    public async Task A_code_given_at_the_conversion_beats_a_click(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (ana, bo) = (await story.AdvocateAsync("ana@acme.example"), await story.AdvocateAsync("bo@acme.example"));
        var code = (await story.LinkAsync(bo))["code"].ToString();

        var made = await story.EventAsync("s-1", Signup, "c-1", more: new()
        {
            ["click"] = await story.ClickAsync(await story.LinkAsync(ana)),
            ["code"] = $"{code[..3]}-{code[3..]}".ToUpperInvariant(),
        });

        made["credit"]["advocate"]!.ToString().ShouldBe(bo);
        made["credit"]["evidence"]!.ToString().ShouldBe("code");
        var candidates = (await ExplainAsync(story, made))["decisions"][0]!["candidates"]!.AsArray();
        candidates.Select(static candidate => candidate!["outcome"]!.ToString()).ShouldBe(["chosen", "weaker_evidence"]);
    }

    [Theory, BothEngines]
    public async Task A_friend_who_is_the_advocate_himself_is_credited_to_nobody_by_name_of_the_signal(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var code = (await story.LinkAsync(await story.AdvocateAsync("ana@acme.example", "u-ana")))["code"].ToString();
        JsonObject[] customers =
        [
            new() { ["email"] = "Ana@Acme.example" }, new() { ["email"] = "ana+shop@acme.example" }, new() { ["external_id"] = "u-ana" },
        ];

        foreach (var (customer, signal) in customers.Zip(["same_email", "email_alias", "same_external_id"]))
        {
            var made = (await story.Program.PostAsync("/v1/events", new JsonObject
            {
                ["id"] = signal,
                ["type"] = "purchase",
                ["value"] = new JsonObject { ["amount"] = 10_000, ["currency"] = "USD" },
                ["customer"] = customer,
                ["code"] = code,
            })).Expect(HttpStatusCode.OK);

            made.Json!["credit"].ShouldBeNull();
            var explanation = await ExplainAsync(story, made);
            explanation["reason"].ToString().ShouldBe("Nobody is credited: none of the candidates may be.");
            explanation["decisions"][0]!["candidates"]![0]!["outcome"]!.ToString().ShouldBe("self_referral");
            explanation["decisions"][0]!["candidates"]![0]!["reason"]!.ToString().ShouldEndWith($": {signal}.");
        }
    }

    [Theory, BothEngines]
    public async Task An_unknown_click_and_an_unknown_code_are_explained(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        const string Click = "clk_01h455vb4pex5vsknk084sn02q";

        var made = await story.EventAsync("s-1", Signup, "c-1", more: new() { ["click"] = Click, ["code"] = "nope" });

        made.Json!["credit"].ShouldBeNull();
        var candidates = (await ExplainAsync(story, made))["decisions"][0]!["candidates"]!.AsArray();
        candidates.Select(static candidate => candidate!["reason"]!.ToString())
            .ShouldBe(["nope is not known in this program.", $"{Click} is not known in this program."]);
        candidates.ShouldAllBe(static candidate => candidate!["outcome"]!.ToString() == "unknown");
    }

    [Theory, BothEngines]
    public async Task A_click_and_a_code_of_another_program_are_unknown(StoreKind kind)
    {
        var (story, other) = (await Story.BeginAsync(hosts, kind), await Story.BeginAsync(hosts, kind));
        var link = await other.LinkAsync(await other.AdvocateAsync("ana@acme.example"));

        var made = await story.EventAsync("s-1", Signup, "c-1",
            more: new() { ["click"] = await other.ClickAsync(link), ["code"] = link["code"].ToString() });

        made.Json!["credit"].ShouldBeNull();
        (await ExplainAsync(story, made))["decisions"][0]!["candidates"]!.AsArray()
            .ShouldAllBe(static candidate => candidate!["outcome"]!.ToString() == "unknown");
    }

    [Theory, BothEngines]
    public async Task A_referral_or_event_of_another_program_is_not_found(StoreKind kind)
    {
        var (story, other) = (await Story.BeginAsync(hosts, kind), await Story.BeginAsync(hosts, kind));
        var foreign = await other.ReferAsync(await other.AdvocateAsync("ana@acme.example"), "kim@globex.example");
        var theirs = (await other.EventAsync("s-1", Signup, "c-1"))["event"];

        var claim = await story.Program.PostAsync("/v1/events", Story.Event("s-1", Signup, "c-1", more: new() { ["referral"] = foreign }));

        claim.Expect(HttpStatusCode.NotFound).Code.ShouldBe("referral_not_found");
        (await story.Program.GetAsync($"/v1/referrals/{foreign}/explanation")).Expect(HttpStatusCode.NotFound);
        (await story.Program.GetAsync($"/v1/events/{theirs}/explanation")).Expect(HttpStatusCode.NotFound);
        (await story.Program.PostAsync($"/v1/referrals/{foreign}/stages", new JsonObject { ["stage"] = "won" }))
            .Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task The_credit_of_a_friend_stands_at_his_later_events(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (ana, bo) = (await story.AdvocateAsync("ana@acme.example"), await story.AdvocateAsync("bo@acme.example"));
        var first = await story.EventAsync("s-1", Signup, "c-1",
            more: new() { ["click"] = await story.ClickAsync(await story.LinkAsync(ana)) });

        var second = await story.EventAsync("o-1", "purchase", "c-1", 10_000,
            new() { ["code"] = (await story.LinkAsync(bo))["code"].ToString() });

        second["credit"]["advocate"]!.ToString().ShouldBe(ana);
        second["credit"]["evidence"]!.ToString().ShouldBe("standing");
        second["credit"]["referral"]!.ToString().ShouldBe(first["credit"]["referral"]!.ToString());
        (await ExplainAsync(story, second))["decisions"][0]!["candidates"]![0]!["outcome"]!.ToString().ShouldBe("already_credited");
    }

    private async Task TouchedByTwoAsync(StoreKind kind, AttributionModel model, string credited)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.ModelAsync(model);
        var advocates = new Dictionary<string, string>
        {
            ["ana"] = await story.AdvocateAsync("ana@acme.example"),
            ["bo"] = await story.AdvocateAsync("bo@acme.example"),
        };
        var first = await story.ClickAsync(await story.LinkAsync(advocates["ana"]));
        var last = await story.ClickAsync(await story.LinkAsync(advocates["bo"]), previous: first);

        foreach (var evidence in new[] { "click", "cookie" })
        {
            var made = await story.EventAsync($"{evidence}-1", Signup, evidence, more: new() { [evidence] = last });

            made["credit"]["advocate"]!.ToString().ShouldBe(advocates[credited]);
            made["credit"]["evidence"]!.ToString().ShouldBe(evidence);
            var decision = (await ExplainAsync(story, made))["decisions"][0]!;
            decision["candidates"]!.AsArray().Select(static candidate => candidate!["reference"]!.ToString()).ShouldBe([last, first]);
            decision["candidates"]!.AsArray().Select(static candidate => candidate!["outcome"]!.ToString()).Order()
                .ShouldBe(["chosen", "other_touch"]);
        }
    }

    private static async Task<Answer> ExplainAsync(Story story, Answer made) =>
        (await story.Program.GetAsync($"/v1/events/{made["event"]}/explanation")).Expect(HttpStatusCode.OK);
}
