using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Stories;

/// <summary>
/// Who is meant: facts that share a key are about one friend, and a refund is about whoever bought, in any order of arrival.
/// </summary>
public sealed class IdentityTests(Hosts hosts)
{
    private const string TenPercent =
        """
        { "name": "Ten percent", "trigger": { "type": "event", "event": "purchase" },
          "give": [ { "to": "advocate", "kind": "money", "basis_points": 1000, "of": "value", "currency": "USD" } ] }
        """;

    [Theory, BothEngines]
    public async Task A_refund_of_an_order_that_two_bought_returns_the_first_purchase_in_any_order(StoreKind kind)
    {
        foreach (var order in Orders(["first", "second", "refund"]))
        {
            var (story, ana) = await BeginAsync(kind);
            var code = (await story.LinkAsync(ana))["code"].ToString();
            var facts = new Dictionary<string, JsonObject>
            {
                ["first"] = Event("first", "purchase", 1, "c-1", new() { ["value"] = Money(10_000), ["order"] = "o-1" }),
                ["second"] = Event("second", "purchase", 2, "c-2", new() { ["value"] = Money(20_000), ["order"] = "o-1", ["code"] = code }),
                ["refund"] = Event("refund", "refund", 3, null, new() { ["value"] = Money(10_000), ["refund_of"] = "o-1" }),
            };
            foreach (var fact in order)
                (await story.Program.PostAsync("/v1/events", facts[fact])).Expect(HttpStatusCode.OK);

            (await story.MoneyAsync(ana)).ShouldBe((2_000, 0), string.Join(' ', order)); // the second is hers and stands
            await story.BooksBalanceAsync();
        }
    }

    [Theory, BothEngines]
    public async Task A_refund_that_carries_two_keys_unites_them_before_and_after_its_purchase(StoreKind kind)
    {
        foreach (var order in Orders(["purchase", "refund", "second"]))
        {
            var (story, ana) = await BeginAsync(kind);
            await story.ReferAsync(ana, "kim@globex.example"); // now: the purchases come after it
            var facts = new Dictionary<string, JsonObject>
            {
                ["purchase"] = new() { ["value"] = Money(10_000), ["customer"] = new JsonObject { ["external_id"] = "c-1" } },
                ["refund"] = new()
                {
                    ["value"] = Money(4_000),
                    ["refund_of"] = "purchase",
                    ["customer"] = new JsonObject { ["external_id"] = "c-1", ["email"] = "kim@globex.example" },
                },
                ["second"] = new() { ["value"] = Money(5_000), ["customer"] = new JsonObject { ["email"] = "kim@globex.example" } },
            };
            foreach (var fact in order)
            {
                (facts[fact]["id"], facts[fact]["type"]) = (fact, fact == "refund" ? "refund" : "purchase");
                (await story.Program.PostAsync("/v1/events", facts[fact])).Expect(HttpStatusCode.OK);
            }

            (await story.MoneyAsync(ana)).ShouldBe((600 + 500, 0), string.Join(' ', order));
            await story.BooksBalanceAsync();
        }
    }

    [Theory, BothEngines]
    public async Task Two_friends_who_turn_out_to_be_one_keep_the_first_referral_that_was_opened(StoreKind kind)
    {
        var (story, ana) = await BeginAsync(kind);
        var code = (await story.LinkAsync(ana))["code"].ToString();
        var first = await story.EventAsync("s-1", "purchase", "c-1", 10_000, new() { ["code"] = code });
        var second = await story.EventAsync("s-2", "purchase", "c-2", 10_000, new()
        {
            ["customer"] = new JsonObject { ["email"] = "kim@globex.example" },
            ["code"] = code,
        });

        var united = await story.EventAsync("s-3", "purchase", "c-1", 10_000, new()
        {
            ["customer"] = new JsonObject { ["external_id"] = "c-1", ["email"] = "kim@globex.example" },
        });

        united["credit"]["referral"]!.ToString().ShouldBe(first["credit"]["referral"]!.ToString());
        (await story.ReferralAsync(second["credit"]["referral"]!.ToString())).Json!["withdrawn_at"].ShouldNotBeNull();
        (await story.MoneyAsync(ana)).ShouldBe((3_000, 0));
        var explained = (await story.Program.GetAsync($"/v1/referrals/{first["credit"]["referral"]}/explanation"))
            .Expect(HttpStatusCode.OK);
        explained["rewards"].AsArray().Count.ShouldBe(3, "the second purchase is explained where its credit is now");
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_doubt_about_an_opened_referral_is_seen_once_the_address_is_known(StoreKind kind)
    {
        var (story, ana) = await BeginAsync(kind);
        var opened = await story.EventAsync("s-1", "signup", "c-1",
            more: new() { ["code"] = (await story.LinkAsync(ana))["code"].ToString() });

        await story.EventAsync("s-2", "login", "c-1",
            more: new() { ["customer"] = new JsonObject { ["external_id"] = "c-1", ["email"] = "kim@acme.example" } });

        (await story.ReferralAsync(opened["credit"]["referral"]!.ToString()))["flags"].AsArray().Select(static flag => flag!.ToString())
            .ShouldBe(["same_company"]);
    }

    private async Task<(Story Story, string Advocate)> BeginAsync(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(TenPercent);
        return (story, await story.AdvocateAsync("ana@acme.example"));
    }

    private static JsonObject Event(string id, string type, int day, string? customer, JsonObject body)
    {
        (body["id"], body["type"], body["occurred_at"]) = (id, type, $"2024-02-0{day}T00:00:00Z");
        if (customer is not null)
            body["customer"] = new JsonObject { ["external_id"] = customer };
        return body;
    }

    private static JsonObject Money(long amount) => new() { ["amount"] = amount, ["currency"] = "USD" };

    private static IEnumerable<string[]> Orders(string[] facts) => facts.Length == 1
        ? [facts]
        : facts.SelectMany(first => Orders([.. facts.Where(other => other != first)]).Select(rest => (string[])[first, .. rest]));
}
