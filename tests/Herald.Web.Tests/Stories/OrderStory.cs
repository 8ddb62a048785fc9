using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Herald.Web.Tests.Stories;

/// <summary>
/// One rich story of one friend in a program of its own: two advocates, ana by a click and bo by a form; a signup, two purchases, a refund
/// of a part and one of the whole, what a CRM says of bo's referral, and what is said of the one that ana's click opened. Each fact says
/// when it happened, so that it may be told in any order.
/// </summary>
public sealed partial class OrderStory
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Dollars that were given for a while leave a wallet behind; it says the same as none.
    private const string EmptyMoney = """{"currency":"USD","pending":0,"available":0,"held":0,"debt":0}""";

    private static readonly string[] Rules =
    [
        """
        {
          "name": "Submitted", "trigger": { "type": "referral_stage", "stage": "submitted" },
          "give": [ { "to": "advocate", "kind": "points", "amount": 100 } ]
        }
        """,
        """
        {
          "name": "Qualified", "trigger": { "type": "referral_stage", "stage": "qualified" },
          "give": [ { "to": "advocate", "kind": "points", "amount": 50 } ]
        }
        """,
        """
        { "name": "Won", "trigger": { "type": "referral_stage", "stage": "won" },
          "give": [ { "to": "advocate", "kind": "points", "up_to_total": 32000, "per": "referral" },
              { "to": "friend", "kind": "money", "amount": 1000, "currency": "USD" } ] }
        """,
        """
        { "name": "Ten percent", "trigger": { "type": "event", "event": "purchase" },
          "give": [ { "to": "advocate", "kind": "money", "basis_points": 1000, "of": "value", "currency": "USD" } ] }
        """,
    ];

    private readonly Story story;
    private readonly Dictionary<string, string> names = [];
    private readonly List<string> waiting = [];
    private string? referral;
    private string? opened;

    private OrderStory(Story story) => this.story = story;

    /// <summary>The facts by name, in the order of their happening.</summary>
    public static IReadOnlyList<string> Facts { get; } =

    [
        "submit", "qualified", "opportunity", "stale", "signup", "deal", "order-1", "claim", "order-2", "refund-1", "refund-2",
    ];

    public Story Story => story;

    private string Click { get; set; } = "";

    public static async Task<OrderStory> BeginAsync(Story story)
    {
        var told = new OrderStory(story);
        foreach (var rule in Rules)
            await story.RuleAsync(rule);
        foreach (var advocate in new[] { "ana", "bo" })
            told.names[await story.AdvocateAsync($"{advocate}@acme.example")] = advocate;
        told.Click = await story.ClickAsync(await story.LinkAsync(told.IdOf("ana")));
        return told;
    }

    public string IdOf(string name) => names.First(known => known.Value == name).Key;

    public async Task TellAsync(IEnumerable<string> facts)
    {
        foreach (var fact in facts)
            await TellAsync(fact);
    }

    /// <summary>Where all of it ends: wallets, referrals and explanations, without the ids that they happened to get.</summary>
    public async Task<string> EndAsync()
    {
        await story.BooksBalanceAsync();
        var referrals = (await story.Program.GetAsync("/v1/referrals")).Expect(HttpStatusCode.OK)["data"].AsArray();
        var friends = referrals.Select(static row => row!["friend"]!["id"]!.ToString()).Distinct();
        var end = new List<string>();
        foreach (var wallet in names.Keys.Select(static id => $"/v1/advocates/{id}/wallet").Concat(friends
            .Select(static id => $"/v1/friends/{id}/wallet")))
            end.Add(Nameless(wallet) + " " + Nameless((await story.Program.GetAsync(wallet))
                .Expect(HttpStatusCode.OK).Text).Replace(EmptyMoney, ""));
        foreach (var row in referrals.OrderBy(row => names[row!["advocate"]!.ToString()]))
        {
            var explanation = (await story.Program.GetAsync($"/v1/referrals/{row!["id"]}/explanation")).Expect(HttpStatusCode.OK);
            end.Add(Nameless(Meaning(row.AsObject())));
            end.Add(Nameless(Standing(explanation.Json!.AsObject())));
        }

        return string.Join('\n', end).Replace("},{", "},\n  {");
    }

    private async Task TellAsync(string fact)
    {
        if ((fact is "qualified" or "opportunity" or "stale" && referral is null) || (fact is "deal" or "claim" && opened is null))
        {
            waiting.Add(fact); // Nobody can speak of a referral before it has an id.
            return;
        }

        await (fact switch
        {
            "submit" => SubmitAsync(),
            "qualified" => StageAsync("qualified", 5, 1),
            "opportunity" => StageAsync("opportunity", 8, 2, 50_000),
            "stale" => StageAsync("qualified", 9, 0),
            "signup" => EventAsync("signup", "signup", 10, new() { ["customer"] = Customer("c-1", null), ["click"] = Click }),
            "deal" => story.StageAsync(opened!, "opportunity", 70_000, new() { ["occurred_at"] = Day(11) }),
            "claim" => EventAsync("claim", "login", 13, new() { ["referral"] = opened }),
            "order-1" => EventAsync("order-1", "purchase", 12,
                new() { ["customer"] = Customer("c-1", "Kim@globex.example"), ["value"] = Money(10_000) }),
            "order-2" => EventAsync("order-2", "purchase", 15,
                new() { ["customer"] = Customer(null, "kim@globex.example"), ["value"] = Money(20_000), ["order"] = "o-2" }),
            "refund-1" => EventAsync("refund-1", "refund", 20, new() { ["refund_of"] = "order-1", ["value"] = Money(4_000) }),
            _ => EventAsync("refund-2", "refund", 22, new() { ["refund_of"] = "o-2" }),
        });
    }

    private async Task SubmitAsync()
    {
        var answer = await story.Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = IdOf("bo"),
            ["friend"] = new JsonObject { ["name"] = "Kim", ["email"] = "kim@globex.example" },
            ["introduction"] = "form",
            ["occurred_at"] = Day(0),
        });
        answer.Status.ShouldBe(referral is null ? HttpStatusCode.Created : HttpStatusCode.Conflict, answer.Text);
        referral ??= answer["id"].ToString();
        await TellWaitingAsync();
    }

    private Task StageAsync(string stage, int day, int version, long? value = null) =>
        story.StageAsync(referral!, stage, value, new() { ["source"] = "crm", ["source_version"] = version, ["occurred_at"] = Day(day) });

    private async Task EventAsync(string id, string type, int day, JsonObject body)
    {
        (body["id"], body["type"], body["occurred_at"]) = (id, type, Day(day));
        var answer = (await story.Program.PostAsync("/v1/events", body)).Expect(HttpStatusCode.OK);
        if (opened is null && answer.Json!["credit"]?["advocate"]?.ToString() == IdOf("ana"))
        {
            opened = answer["credit"]["referral"]!.ToString();
            await TellWaitingAsync();
        }
    }

    private async Task TellWaitingAsync()
    {
        var late = waiting.ToArray();
        waiting.Clear();
        await TellAsync(late);
    }

    private static string Day(int day) => Start.AddDays(day).ToString("O", CultureInfo.InvariantCulture);

    private static JsonObject Money(long amount) => new() { ["amount"] = amount, ["currency"] = "USD" };

    private static JsonObject Customer(string? externalId, string? email)
    {
        var customer = new JsonObject();
        if (externalId is not null)
            customer["external_id"] = externalId;
        if (email is not null)
            customer["email"] = email;
        return customer;
    }

    // Doubts tell what was known when a referral was submitted, and the friend's address is kept as it was first written.
    private static string Meaning(JsonObject row)
    {
        row.Remove("history"); // It is in the order of arrival, which is the point.
        row.Remove("flags");
        row.Remove("friend");
        row["postings"] = new JsonArray([.. row["postings"]!.AsArray().Select(static posting => posting!.ToJsonString())
            .Order(StringComparer.Ordinal)
            .Select(static posting => JsonNode.Parse(posting))]);
        return row.ToJsonString();
    }

    // What was given for a while and taken back again depends on the order; what stands does not. Clicks are as old as their program.
    private static string Standing(JsonObject explanation)
    {
        foreach (var candidate in explanation["decisions"]!.AsArray().SelectMany(static made => made!["candidates"]!.AsArray()))
        {
            if (candidate!["evidence"]!.ToString() == "click")
                candidate["touched_at"] = null;
        }

        var rewards = explanation["rewards"]!.AsArray().Select(static reward => reward!.AsObject()).ToArray();
        foreach (var reward in rewards)
            reward["gifts"] = new JsonArray([.. reward["gifts"]!.AsArray().Where(static gift =>
                gift!["amount"]!.GetValue<long>() > 0).Select(static gift => gift!.DeepClone())]);
        explanation["rewards"] = new JsonArray([.. rewards.Where(static reward => reward["gifts"]!.AsArray().Count > 0)
            .Select(static reward => reward.ToJsonString()).Order(StringComparer.Ordinal).Select(static reward => JsonNode.Parse(reward))]);
        return explanation.ToJsonString();
    }

    private string Nameless(string text)
    {
        var counts = new Dictionary<string, string>();
        return Id().Replace(text, match => names.GetValueOrDefault(match.Value)
            ?? (counts.TryGetValue(match.Value, out var known) ? known : counts[match.Value] = $"{match.Value[..3]}{counts.Count}"));
    }

    [GeneratedRegex("[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
