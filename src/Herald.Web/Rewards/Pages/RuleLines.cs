using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Ui;
using Herald.Web.Ui.Words;

namespace Herald.Web.Rewards.Pages;

/// <summary>All that a rule says, line by line in a fixed order, so that two versions can be laid beside each other.</summary>
internal static class RuleLines
{
    private const string None = "none";

    /// <summary>How staff read a rule: both sides by what they are.</summary>
    public static RuleReader Reader(ProgramMeasures measures) => Reader(measures, "the advocate", "the friend");

    public static RuleReader Reader(ProgramMeasures measures, string advocate, string friend) =>
        RuleReader.Of(advocate, friend, measures.PointsName) with { Currency = measures.Currency, TimeZone = measures.Zone.Id };

    public static IReadOnlyList<RuleLine> Of(RuleTerms terms, ProgramMeasures measures)
    {
        var reader = Reader(measures);
        var promises = RuleWords.Of(terms, reader);
        return
        [
            new("Name", terms.Name),
            new("Pays", promises[0].Occasion),
            new("Only if", terms.When?.ToString() ?? "always"),
            new("The advocate gets", Gift(terms, promises, Party.Advocate)),
            new("The friend gets", Gift(terms, promises, Party.Friend)),
            new("Stays pending", Hold(terms.Hold, reader)),
            new("Per advocate", PerAdvocate(terms.Caps)),
            new("Per referral", terms.Caps.PerReferral is { } often ? Times(often) : "no limit"),
            new("Budget", terms.Caps.Budget is { } budget ? Budget(terms, budget, measures) : None),
            new("Begins", Moment(terms.From, measures, "at once")),
            .. terms.Early is { } early ? [Begins(early, measures)] : (RuleLine[])[],
            new("Ends", Moment(terms.To, measures, "never")),
            new("When it is undone or returned", Reversal(terms.Reversal)),
        ];
    }

    private static string Gift(RuleTerms terms, IReadOnlyList<RulePromise> promises, Party side)
    {
        if (promises.FirstOrDefault(promise => promise.To == side) is not { } promise)
            return "nothing";
        var pools = terms.Give.OfType<Gift.Code>().Where(gift => gift.To == side).Select(static gift => gift.Pool).ToArray();
        return pools.Length == 0 ? promise.Gift : $"{promise.Gift} (codes of the pool {string.Join(", ", pools)})";
    }

    private static string Hold(RewardHold hold, RuleReader reader) => hold switch
    {
        RewardHold.ForDays of => SpanText.Count(of.Days, "day"),
        RewardHold.UntilStage until => "free " + RuleWords.HoldOf(until.Stage, reader),
        _ => "not at all",
    };

    private static string PerAdvocate(Caps caps) => caps.PerAdvocate is not { } often ? "no limit"
        : caps.PerAdvocateDays is { } days ? $"{Times(often)} in {SpanText.Count(days, "day")}" : Times(often);

    private static string Times(int often) => often == 1 ? "once" : MoneyText.Whole(often) + " times";

    private static string Budget(RuleTerms terms, long budget, ProgramMeasures measures)
    {
        var units = terms.Give.OfType<Gift.Units>().Select(static gift => gift.Unit).Distinct()
            .Select(unit => AmountWords.Of(unit, budget, measures.PointsName)).ToArray();
        return units.Length == 0 ? MoneyText.Whole(budget) : string.Join(" and ", units);
    }

    private static RuleLine Begins(HeadStart early, ProgramMeasures measures) =>
        new("Begins earlier", $"{Moment(early.From, measures, "")}, from level {MoneyText.Whole(early.Level)} on");

    private static string Moment(DateTimeOffset? at, ProgramMeasures measures, string otherwise) => at is { } instant
        ? TimeZoneInfo.ConvertTime(instant, measures.Zone) is var local && local.TimeOfDay == TimeSpan.Zero
            ? local.ToString("d MMMM yyyy", PageCulture.Current)
            : local.ToString(local is { Second: 0, Millisecond: 0 } ? "d MMMM yyyy, HH:mm" : "d MMMM yyyy, HH:mm:ss.fff",
                PageCulture.Current)
        : otherwise;

    private static string Reversal(ReversalPolicy policy) => policy switch
    {
        ReversalPolicy.Full => "all of it is taken back",
        ReversalPolicy.None => "nothing is taken back",
        _ => "the returned share is taken back",
    };
}
