using System.Globalization;
using System.Text.Json.Nodes;
using Herald.Load;

namespace Herald.Crash.Tests.Nodes.Histories;

/// <summary>
/// Friends of few advocates, made up by dice: each follows links of one or two of them, is submitted by another, signs up, buys, returns,
/// and a CRM reports of him, in versions of which some are overtaken. Nothing in it is decided by arrival, as caps would be.
/// </summary>
internal static class History
{
    /// <summary>Few, so that those who write at once meet in the same wallets.</summary>
    public const int Advocates = 5;

    /// <summary>Each advocate has one for either of these campaigns; links count through the advocates.</summary>
    public static IReadOnlyList<(string? Campaign, string? Channel)> Links { get; } = [("launch", "linkedin"), (null, "mail")];

    public static IReadOnlyList<string> Rules { get; } =
    [
        """
        { "name": "Qualified", "trigger": { "type": "referral_stage", "stage": "qualified" },
          "give": [ { "to": "advocate", "kind": "points", "amount": 50 } ] }
        """,
        """
        { "name": "Won", "trigger": { "type": "referral_stage", "stage": "won" },
          "give": [ { "to": "advocate", "kind": "points", "up_to_total": 32000, "per": "referral" } ] }
        """,
        """
        { "name": "Ten percent", "trigger": { "type": "event", "event": "purchase" }, "hold": { "days": 14 },
          "give": [ { "to": "advocate", "kind": "money", "basis_points": 1000, "of": "value", "currency": "USD" } ] }
        """,
    ];

    public static IReadOnlyList<Friend> Of(int friends, int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, friends).Select(number => Of(number.ToString(CultureInfo.InvariantCulture), dice))];
    }

    private static Friend Of(string number, Random dice)
    {
        var advocates = Enumerable.Range(0, Advocates).ToArray();
        dice.Shuffle(advocates);
        var follows = advocates[1..(1 + dice.Next(1, 3))].Select(one => (one * Links.Count) + dice.Next(Links.Count)).ToList();
        List<Fact?> facts =
        [
            Chance(dice, 0.6) ? Submission(number, advocates[0]) : null,
            Stage(number, "qualified", version: 1),
            Chance(dice, 0.5) ? Stage(number, "opportunity", version: 2, dice.Next(1_000, 90_000)) : null,
            Chance(dice, 0.5) ? Stage(number, "qualified", version: 0) : null,
            Chance(dice, 0.8) ? Event(number, "signup", new() { ["customer"] = Customer(number, null), ["click"] = Fact.Click }) : null,
            .. Purchases(number, dice),
        ];
        var told = facts.OfType<Fact>().ToList();
        return new(follows, told[0].Submits ? told : [.. told.Where(static fact => !fact.NeedsReferral)]);
    }

    // The first purchase ties address and account together: what was known of two friends is then of one.
    private static IEnumerable<Fact?> Purchases(string number, Random dice)
    {
        yield return Event(number, "purchase", Purchase(Customer(number, number), dice));
        if (Chance(dice, 0.6))
        {
            var second = Purchase(Customer(null, number), dice);
            second["order"] = "order-" + number;
            yield return Event(number, "purchase", second, "second");
            if (Chance(dice, 0.4))
                yield return Event(number, "refund", new() { ["refund_of"] = "order-" + number }, "whole");
        }

        var part = new JsonObject { ["refund_of"] = "purchase-" + number, ["value"] = Money(dice.Next(1, 100)) };
        if (Chance(dice, 0.5))
            yield return Event(number, "refund", part, "part");
    }

    private static JsonObject Purchase(JsonObject customer, Random dice) =>
        new() { ["customer"] = customer, ["value"] = Money(dice.Next(100, 50_000)) };

    private static Fact Submission(string number, int advocate) => new("submission-" + number, "/v1/referrals", new()
    {
        ["advocate"] = HeraldProgram.EmailOf(advocate),
        ["friend"] = new JsonObject { ["name"] = "Friend " + number, ["email"] = AddressOf(number) },
        ["introduction"] = "form",
    });

    private static Fact Stage(string number, string stage, int version, long? value = null)
    {
        var body = new JsonObject { ["stage"] = stage, ["source"] = "crm", ["source_version"] = version };
        if (value is { } amount)
            body["value"] = Money(amount);
        return new(string.Create(CultureInfo.InvariantCulture, $"stage-{number}-{version}"), $"/v1/referrals/{Fact.Referral}/stages", body);
    }

    private static Fact Event(string number, string type, JsonObject body, string? which = null)
    {
        (body["id"], body["type"]) = ($"{which ?? type}-{number}", type);
        return new(body["id"]!.ToString(), "/v1/events", body);
    }

    private static JsonObject Customer(string? account, string? address)
    {
        var customer = new JsonObject();
        if (account is not null)
            customer["external_id"] = "customer-" + account;
        if (address is not null)
            customer["email"] = AddressOf(address);
        return customer;
    }

    private static string AddressOf(string number) => $"friend{number}@customer{number}.example";

    private static JsonObject Money(long amount) => new() { ["amount"] = amount, ["currency"] = "USD" };

    private static bool Chance(Random dice, double chance) => dice.NextDouble() < chance;
}
