using Herald.Web.Ui.Frames;
using Herald.Web.Ui.Tables;
using Herald.Web.Ui.Words;

namespace Herald.Web.Insights.Steering;

/// <summary>What stands beside a fall: the lists that show its rows, and the pages on which something can be done about it.</summary>
internal static class FallCards
{
    // Of a category with more, the newest stand beside it.
    private const int NamedMax = 8;

    public static FallCard Of(FallenSeries fallen, string home, bool mayRun) => new(
        FallText.Of(fallen), $"Chance alone brings that once in {Once(fallen.Fall.Chance)} looks.", [.. FallDays.Of(fallen)],
        [.. Rows(fallen, home)], mayRun ? [.. Actions(fallen.Series.Subject, home)] : []);

    private static IEnumerable<MenuItem> Rows(FallenSeries fallen, string home)
    {
        var (subject, measure) = (fallen.Series.Subject, fallen.Series.Measure);
        if (subject is SteeredSubject.Challenge challenge)
            yield return new("The challenge", $"{home}/challenges/{challenge.Id}");
        if (subject is SteeredSubject.Category category)
        {
            foreach (var one in category.Challenges.Take(NamedMax))
                yield return new(one.Name, $"{home}/challenges/{one.Id}");
        }

        var filter = subject switch
        {
            SteeredSubject.Challenge of => ("campaign", of.Slug),
            SteeredSubject.Channel of => ("channel", of.Name),
            _ => ((string Name, string Value)?)null,
        };
        if (filter is { } named && measure == SteeredMeasure.Referrals)
        {
            yield return new("Its referrals", PageAddress.At(home + "/referrals").With(
                (named.Name, named.Value), ("from", DayText.Name(fallen.Fall.Since)), ("to", DayText.Name(fallen.Fall.To))));
        }

        if (filter is { } linked && measure is (SteeredMeasure.Shares or SteeredMeasure.Clicks))
            yield return new("Its links", PageAddress.At(home + "/links").With(("q", linked.Value)));
        yield return new("The days before", PageAddress.At(home).With(
            ("from", DayText.Name(fallen.Fall.To.AddDays(-62))), ("to", DayText.Name(fallen.Fall.To))));
    }

    private static IEnumerable<MenuItem> Actions(SteeredSubject subject, string home)
    {
        var category = subject switch
        {
            SteeredSubject.Challenge of => of.Shelf,
            SteeredSubject.Category of => of.Name,
            _ => null,
        };
        if (subject is SteeredSubject.Challenge challenge)
        {
            yield return new("Pause it", $"{home}/challenges/{challenge.Id}#state");
            yield return new("Change what it says", $"{home}/challenges/{challenge.Id}");
            yield return new("Try a new variant", $"{home}/challenges/{challenge.Id}#variants");
        }

        yield return new("Boost with a bonus", PageAddress.At(home + "/bonuses/new").With(("category", category)));
        if (subject is not SteeredSubject.Channel)
            yield return new("Swap for another", home + "/challenges/templates");
    }

    private static string Once(double chance) => MoneyText.Whole((long)Math.Min(1_000_000_000, Math.Floor(1 / Math.Max(1e-9, chance))));
}
