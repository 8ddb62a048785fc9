using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Rewards;

public sealed class RuleConditionTests(Hosts hosts)
{
    private static readonly (string When, bool Holds)[] Rows =
    [
        ("advocate.attributes.plan = \"pro\"", true),
        ("advocate.attributes.plan in (\"team\", \"free\")", false),
        ("advocate.attributes.seats > 12", false),
        ("advocate.attributes.vip is true", true),
        ("advocate.attributes.unheard_of is missing", true),
        ("advocate.email_domain = \"acme.example\"", true),
        ("account.external_id = \"a-1\" and account.name contains \"Acme\"", true),
        ("account.owner_email = \"other@northwind.example\"", false),
        ("friend.company = \"Globex\"", true),
        ("friend.email_domain != \"globex.example\"", false),
        ("friend.has_email is true and friend.has_phone is true", true),
        ("event.value >= 50.00 USD", true),
        ("event.value > 129.00 USD", false),
        ("event.value >= 50.00 EUR", false),
        ("event.order = \"A-7\"", true),
        ("event.properties.plan = \"gold\" and event.properties.months >= 12", true),
        ("not (event.properties.months < 13) or referral.campaign = \"autumn\"", true),
        ("referral.introduction = \"email\"", true),
        ("advocate.referrals_submitted = 1", true),
    ];

    [Theory, BothEngines]
    public async Task A_rule_pays_where_its_condition_holds_and_explains_where_not(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        for (var at = 0; at < Rows.Length; at++)
            await story.RuleAsync(Offer.OnPurchase, Offer.Points(1L << at), "\"when\": " + JsonValue.Create(Rows[at].When).ToJsonString());
        await SubmitAsync(story);

        var answer = await story.EventAsync("o-1", "purchase", "c-1", 12_900, JsonNode.Parse("""
            { "customer": { "email": "KIM@globex.example" }, "order": "A-7", "properties": { "plan": "gold", "months": 12 } }
            """)!.AsObject());

        var paid = answer["postings"].AsArray().Sum(static row => row!["amount"]!.GetValue<long>());
        Rows.Where((row, at) => (paid >> at & 1) == 1 != row.Holds).ShouldBeEmpty();
        var verdicts = await story.VerdictsAsync(answer["credit"]["referral"]!.ToString());
        verdicts.Count(static verdict => verdict["code"]!.ToString() == "condition_not_met").ShouldBe(Rows.Count(static row => !row.Holds));
        verdicts.ShouldAllBe(static verdict => verdict["reasons"]!.AsArray().Count > 0);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_condition_is_asked_once_and_what_was_earned_stays(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(10), "\"when\": \"advocate.earned_points < 5\"");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await story.PurchaseAsync("o-1", "c-1", 1000, await story.CodeAsync(rosa));

        await story.PurchaseAsync("o-2", "c-1", 1000);

        (await story.PointsAsync(rosa)).ShouldBe((0, 10, 0));
        await story.BooksBalanceAsync();
    }

    private static async Task SubmitAsync(Story story)
    {
        await story.Program.PostAsync("/v1/advocates", JsonNode.Parse("""
            { "external_id": "u-1", "email": "rosa@acme.example", "name": "Rosa", "attributes": { "plan": "pro", "seats": 12, "vip": true },
              "account": { "external_id": "a-1", "name": "Acme Corp", "owner_email": "rep@northwind.example" } }
            """));
        (await story.Program.PostAsync("/v1/referrals", JsonNode.Parse("""
            { "advocate": "u-1", "introduction": "email", "campaign": "autumn",
              "friend": { "name": "Kim", "email": "kim@globex.example", "phone": "+1 555 0100 200", "company": "Globex" } }
            """))).Expect(HttpStatusCode.Created);
    }

    [Theory, BothEngines]
    public async Task An_advocate_reads_nothing_of_what_was_found_of_his_friend(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Money("\"basis_points\": 1000"),
            "\"when\": \"event.properties.plan = \\\"secret-plan\\\"\"");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var bought = await story.EventAsync("o-1", "purchase", "c-1", 77_700, new()
        {
            ["code"] = await story.CodeAsync(rosa),
            ["properties"] = new JsonObject { ["plan"] = "secret-plan" },
        });
        var address = $"/v1/referrals/{bought["credit"]["referral"]}/explanation";

        (await story.Program.GetAsync(address)).Text.ShouldContain("secret-plan");
        var redacted = (await story.Program.GetAsync(address + "?view=advocate")).Expect(HttpStatusCode.OK).Text;

        redacted.ShouldNotContain("secret-plan");
        redacted.ShouldNotContain("777.00");
    }
}
