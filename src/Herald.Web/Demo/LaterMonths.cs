using System.Globalization;
using System.Text.Json.Nodes;
using Herald.Core.Programs;
using Herald.Web.Platform.Json;

namespace Herald.Web.Demo;

/// <summary>
/// Makes up what went on after June 2013. A month follows from the pattern and its own number alone, so that a demo that is started
/// again later goes on where it was.
/// </summary>
internal sealed class LaterMonths(LaterPattern pattern, IReadOnlyList<string> advocates, string timeZone, DateTimeOffset now)
{
    // More of one kind than any pace asks for in a month, so that each has a number of its own.
    private const int PerMonthMax = 32;
    private const int OrdersAfter = 16;

    public IEnumerable<PlannedReferral> Referrals() =>
        from month in Months()
        from at in Enumerable.Range(0, PaceOf(month).Referrals)
        let referral = Referral(month, at)
        where referral is not null
        select referral;

    public IEnumerable<PlannedOrder> Orders() =>
        from month in Months()
        from at in Enumerable.Range(OrdersAfter, PaceOf(month).Orders)
        let order = Order(month, at)
        where order is not null
        select order;

    private IEnumerable<DateOnly> Months()
    {
        for (var month = pattern.From; ProgramDays.BeginningOf(month, timeZone) < now; month = month.AddMonths(1))
        {
            if ((month.Month - 1) % PaceOf(month).EveryMonths == 0)
                yield return month;
        }
    }

    private LaterPattern.Pace PaceOf(DateOnly month) => pattern.Paces.Last(pace => pace.From <= month);

    private PlannedReferral? Referral(DateOnly month, int at)
    {
        var (number, dice) = Begin(month, at);
        var submittedAt = Within(month, dice);
        if (submittedAt > now)
            return null;
        var friend = MadeUpFriend.Of(pattern.Friends, number);
        var body = new JsonObject
        {
            ["advocate"] = dice.Of(advocates),
            ["friend"] = new JsonObject { ["name"] = friend.Name, ["email"] = friend.Email, ["company"] = friend.Company },
            ["introduction"] = dice.Of(pattern.Introductions),
            ["occurred_at"] = InstantJson.Print(submittedAt),
        };
        var key = string.Create(CultureInfo.InvariantCulture, $"aluv-{month:yyyy-MM}-{at}");
        return PlannedReferral.Of(key, body, Stages(submittedAt, dice));
    }

    private List<JsonObject> Stages(DateTimeOffset submittedAt, Dice dice)
    {
        var value = new JsonObject { ["amount"] = dice.Of(pattern.Deals), ["currency"] = "USD" };
        var stages = new List<JsonObject>();
        var reachedAt = submittedAt;
        foreach (var stage in EndOf(dice.Below(100)))
        {
            reachedAt = reachedAt.AddDays(dice.Between(pattern.Days[stage][0], pattern.Days[stage][1])).AddMinutes(dice.Below(90));
            if (reachedAt > now)
                break;
            var told = new JsonObject { ["stage"] = stage, ["occurred_at"] = InstantJson.Print(reachedAt) };
            if (stage is "opportunity" or "won")
                told["value"] = value.DeepClone();
            if (pattern.Reasons.TryGetValue(stage, out var reasons))
                told["reason"] = dice.Of(reasons);
            stages.Add(told);
        }

        return stages;
    }

    private IReadOnlyList<string> EndOf(int percent)
    {
        foreach (var end in pattern.Ends)
        {
            if (percent < end.Share)
                return end.Stages;
            percent -= end.Share;
        }

        return [];
    }

    private PlannedOrder? Order(DateOnly month, int at)
    {
        var (number, dice) = Begin(month, at);
        var signedUpAt = Within(month, dice);
        if (signedUpAt > now)
            return null;
        var name = string.Create(CultureInfo.InvariantCulture, $"shop-{month:yyyy-MM}-{at}");
        var share = new PlannedShare(advocates[dice.Below(pattern.SharingAdvocates)], dice.Of(pattern.Channels));
        var signup = Event(name + "-signup", "signup", signedUpAt, Customer(name, MadeUpFriend.Of(pattern.Friends, number)));
        var (buys, boughtAt) = (dice.Below(100) < pattern.BuysPercent, signedUpAt.AddHours(dice.Between(1, 200)));
        if (!buys || boughtAt > now)
            return new(share, signup, null);
        var purchase = Event(name + "-order", "purchase", boughtAt, new JsonObject { ["external_id"] = name });
        purchase["value"] = new JsonObject { ["amount"] = dice.Of(pattern.Orders), ["currency"] = "USD" };
        return new(share, signup, purchase);
    }

    private (int Number, Dice Dice) Begin(DateOnly month, int at)
    {
        var months = ((month.Year - pattern.From.Year) * 12) + month.Month - pattern.From.Month;
        var number = (months * PerMonthMax) + at;
        return (number, new((ulong)((pattern.Seed * 1_000_000L) + number)));
    }

    private DateTimeOffset Within(DateOnly month, Dice dice) =>
        ProgramDays.BeginningOf(month.AddDays(dice.Below(DateTime.DaysInMonth(month.Year, month.Month))), timeZone)
            .AddHours(dice.Between(7, 18)).AddMinutes(dice.Below(60));

    internal static JsonObject Customer(string name, MadeUpFriend friend) =>
        new() { ["external_id"] = name, ["email"] = friend.Email, ["name"] = friend.Name };

    private static JsonObject Event(string id, string type, DateTimeOffset at, JsonObject customer) =>
        new() { ["id"] = id, ["type"] = type, ["occurred_at"] = InstantJson.Print(at), ["customer"] = customer };
}
