using System.Globalization;
using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>Makes up who comes by link on the day on which the demo is loaded, those who only look first.</summary>
internal sealed class FirstVisits(LaterPattern pattern, IReadOnlyList<string> advocates)
{
    // Only so many advocates share a link that day: some links lead, as links do.
    private const int LinksMax = 10;

    // Numbers of friends that no month comes to.
    private const int NumbersFrom = 15_000;

    public IEnumerable<PlannedVisit> All()
    {
        var dice = new Dice((ulong)pattern.Seed);
        var links = Enumerable.Range(0, LinksMax)
            .Select(_ => new PlannedShare(advocates[dice.Below(pattern.SharingAdvocates)], dice.Of(pattern.Channels))).ToArray();
        var visitors = pattern.Visitors;
        for (var at = 0; at < visitors.Looking; at++)
            yield return new(dice.Of(links), null, []);
        for (var at = 0; at < visitors.SigningUp; at++)
            yield return SigningUp(at, dice.Of(links), dice);
    }

    private PlannedVisit SigningUp(int at, PlannedShare share, Dice dice)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"visitor-{at + 1}");
        var customer = LaterMonths.Customer(name, MadeUpFriend.Of(pattern.Friends, NumbersFrom + at));
        var signup = new JsonObject { ["id"] = name + "-signup", ["type"] = "signup", ["customer"] = customer };
        var afterwards = new List<JsonObject>();
        if (at < pattern.Visitors.Buying)
            afterwards.Add(Paid(name, "order", "purchase", dice.Of(pattern.Orders)));
        if (at < pattern.Visitors.ReturningTheOrder)
        {
            var refund = Paid(name, "refund", "refund", (long)afterwards[0]["value"]!["amount"]!);
            refund["refund_of"] = (string)afterwards[0]["id"]!;
            afterwards.Add(refund);
        }

        return new(share, signup, afterwards);
    }

    private static JsonObject Paid(string name, string what, string type, long amount) => new()
    {
        ["id"] = $"{name}-{what}",
        ["type"] = type,
        ["customer"] = new JsonObject { ["external_id"] = name },
        ["value"] = new JsonObject { ["amount"] = amount, ["currency"] = "USD" },
    };
}
