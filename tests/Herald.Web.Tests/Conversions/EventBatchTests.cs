using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Conversions;

public sealed class EventBatchTests(Hosts hosts)
{
    // Every way in which one item can be refused, with its status and code.
    private static readonly (string Item, int Status, string Code)[] Bad =
    [
        ("null", 422, "invalid_input"),
        ("12", 422, "wrong_type"),
        ("[]", 422, "wrong_type"),
        ("\"o-1\"", 422, "wrong_type"),
        ("{}", 422, "required"),
        ("""{ "id": "b-1", "type": "purchase", "customer": { "external_id": "c-1" } }""", 422, "required"),
        ("""{ "id": "b-2", "type": "Purchase!", "customer": { "external_id": "c-1" } }""", 422, "invalid_event_type"),
        ("""{ "id": "b-3", "type": "signup" }""", 422, "customer_required"),
        ("""{ "id": "b-4", "type": "signup", "customer": { "external_id": "c-1" }, "oder": "x" }""", 422, "unknown_field"),
        ("""{ "id": "b-5", "type": "signup", "type": "signup", "customer": { "external_id": "c-1" } }""", 422, "duplicate_field"),
        ("""{ "id": "b-6", "type": "signup", "customer": { "external_id": "c\u0000" } }""", 422, "control_characters"),
        ("""{ "id": "b-7", "type": "signup", "customer": { "external_id": "c-1" }, "occurred_at": "9999-12-31T00:00:00Z" }""", 422,
            "instant_out_of_range"),
        ("""{ "id": "b-8", "type": "signup", "customer": { "external_id": "c-1" }, "referral": "ref_01kjmma2g0e00a2wrp5r879zbe" }""", 404,
            "referral_not_found"),
        ("""{ "id": "b-9", "type": "purchase", "customer": { "external_id": "c-1" }, "value": { "amount": -1, "currency": "USD" } }""",
            422, "amount_out_of_range"),
    ];

    [Theory, BothEngines]
    public async Task An_item_that_is_refused_harms_no_other(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);
        var items = new List<string>();
        for (var at = 0; at <= Bad.Length; at++)
        {
            items.Add(Story.Event($"good-{at}", "purchase", "c-1", 5_000, new() { ["code"] = code }).ToJsonString());
            if (at < Bad.Length)
                items.Add(Bad[at].Item);
        }

        var body = $$"""{ "events": [ {{string.Join(',', items)}} ] }""";
        var results = await SendAsync(story, body);
        var again = await SendAsync(story, body);

        results.Where(static (_, at) => at % 2 == 1).Select(static row => (row!["status"]!.GetValue<int>(),
            row["problem"]!["code"]!.ToString()))
            .ShouldBe(Bad.Select(static bad => (bad.Status, bad.Code)));
        results.Where(static (_, at) => at % 2 == 0).ShouldAllBe(static row => row!["status"]!.GetValue<int>() == 200
            && !row["duplicate"]!.GetValue<bool>());
        again.Where(static (_, at) => at % 2 == 0).ShouldAllBe(static row => row!["duplicate"]!.GetValue<bool>());
        (await story.PointsAsync(rosa)).ShouldBe((0, 100 * (Bad.Length + 1), 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_batch_takes_1_to_1000_items(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        foreach (var count in new[] { 0, 1001 })
        {
            var refused = await story.Program.PostAsync("/v1/events/batch", Signups(count));
            refused.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("batch_size");
        }

        var full = Signups(1000);
        var answer = (await story.Program.PostAsync("/v1/events/batch", full, "k-1")).Expect(HttpStatusCode.OK);
        answer["results"].AsArray().Count(static row => row!["status"]!.GetValue<int>() == 200).ShouldBe(1000);
        (await story.Program.PostAsync("/v1/events/batch", full, "k-1")).Text.ShouldBe(answer.Text);
    }

    private static JsonObject Signups(int count)
    {
        var events = Enumerable.Range(0, count).Select(static at => Story.Event($"e-{at}", "signup", $"c-{at / 100}"));
        return new() { ["events"] = new JsonArray([.. events]) };
    }

    private static async Task<IReadOnlyList<JsonNode?>> SendAsync(Story story, string body) =>
        [.. (await story.Program.SendAsync(HttpMethod.Post, "/v1/events/batch", body)).Expect(HttpStatusCode.OK)["results"].AsArray()];
}
