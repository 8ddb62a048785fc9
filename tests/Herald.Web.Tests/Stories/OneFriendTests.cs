using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Stories;

/// <summary>Two friends turn out to be one, when a later fact names both.</summary>
public sealed class OneFriendTests(Hosts hosts)
{
    private const string SignupPays = """
        { "name": "Signup", "trigger": { "type": "event", "event": "signup" },
            "give": [ { "to": "advocate", "kind": "points", "amount": 50 } ] }
        """;

    [Theory, BothEngines]
    public async Task What_both_had_is_settled_as_one(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(SignupPays);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = (await story.LinkAsync(rosa))["code"].ToString();
        await story.EventAsync("signup-1", "signup", "c-1", more: new() { ["code"] = code });
        (await story.Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = rosa,
            ["friend"] = new JsonObject { ["name"] = "Kim", ["email"] = "kim@globex.example" },
            ["introduction"] = "form",
            ["occurred_at"] = "2026-01-01T00:00:00Z",
        })).Expect(HttpStatusCode.Created);

        var both = Story.Event("login-1", "login", "c-1");
        both["customer"]!["email"] = "kim@globex.example";
        (await story.Program.PostAsync("/v1/events", both)).Expect(HttpStatusCode.OK);

        (await story.PointsAsync(rosa)).ShouldBe((0, 50, 0));
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Count.ShouldBe(1);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_code_stays_with_the_person_who_has_it(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync("""
            {
              "name": "Welcome", "trigger": { "type": "event", "event": "signup" },
              "give": [ { "to": "friend", "kind": "code", "pool": "welcome" },
                  { "to": "friend", "kind": "money", "amount": 500, "currency": "USD" } ]
            }
            """);
        await story.Program.PostAsync("/v1/pools/welcome/codes", new JsonObject { ["codes"] = new JsonArray("WELCOME-1") });
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = (await story.LinkAsync(rosa))["code"].ToString();
        var first = Story.Event("visit-1", "visit", "c-2");
        (await story.Program.PostAsync("/v1/events", first)).Expect(HttpStatusCode.OK);
        var byMail = Story.Event("signup-1", "signup", "x", more: new() { ["code"] = code });
        byMail["customer"] = new JsonObject { ["email"] = "kim@globex.example" };
        var given = (await story.Program.PostAsync("/v1/events", byMail)).Expect(HttpStatusCode.OK);

        var both = Story.Event("login-1", "login", "c-2");
        both["customer"]!["email"] = "kim@globex.example";
        (await story.Program.PostAsync("/v1/events", both)).Expect(HttpStatusCode.OK);

        var referral = await story.ReferralAsync(given["credit"]["referral"]!.ToString());
        var postings = referral["postings"].AsArray();
        postings.Single(row => row!["unit"]!.ToString() == "code")!["code"]!.ToString().ShouldBe("WELCOME-1");
        var friend = referral["friend"]["id"]!.ToString();
        postings.ShouldAllBe(row => row!["account"]!.ToString() == friend);
        (await story.Program.GetAsync($"/v1/friends/{friend}/wallet"))["money"][0]!["available"]!.GetValue<long>().ShouldBe(500);
        (await story.Program.GetAsync("/v1/pools"))["data"][0]!["withdrawn"]!.GetValue<int>().ShouldBe(0);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Whoever_lost_the_credit_is_not_shown_as_credited(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (rosa, omar) = (await story.AdvocateAsync("rosa@acme.example"), await story.AdvocateAsync("omar@acme.example"));
        var loser = await story.ReferAsync(omar, "kim@globex.example");
        var code = (await story.LinkAsync(rosa))["code"].ToString();
        var signup = Story.Event("signup-1", "signup", "c-1", more: new() { ["code"] = code });
        signup["customer"]!["email"] = "kim@globex.example";
        (await story.Program.PostAsync("/v1/events", signup)).Expect(HttpStatusCode.OK);

        (await story.ReferralAsync(loser)).Json!["credit"].ShouldBeNull();
        var explanation = (await story.Program.GetAsync($"/v1/referrals/{loser}/explanation")).Expect(HttpStatusCode.OK);
        explanation.Json!["advocate"].ShouldBeNull();
        explanation["reason"].ToString().ShouldContain("another advocate");
    }
}
