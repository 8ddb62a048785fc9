using Herald.Core.Languages;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Hub.Words;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Stories;

/// <summary>What was given, and from when on it can be used, in words.</summary>
internal static class GainWords
{
    /// <summary>"100 points, yours", "$5, yours on 5 December", "The code WELCOME-2AEZA".</summary>
    public static string Of(Gain gain, ReaderWords words, string friend)
    {
        var earning = gain.Earning;
        if (earning.Unit is null)
            return gain.Code is { } code ? T($"The code {code}") : T("A discount code, as soon as there are new ones");
        if (!gain.IsPending)
            return T($"{words.Amount(earning.Unit, earning.Amount)}, yours");
        var until = Until(earning, words, friend);
        return earning.Pending == earning.Amount
            ? $"{words.Amount(earning.Unit, earning.Amount)}, {until}"
            : T($"{words.Amount(earning.Unit, earning.Amount)}, of which {words.Amount(earning.Unit, earning.Pending)} {until}");
    }

    /// <summary>"yours on 5 December", "yours once Kim becomes a customer".</summary>
    public static string Until(Earning earning, ReaderWords words, string friend) => earning switch
    {
        { UntilStage: { } stage } => T($"yours {RuleWords.HoldOf(stage, words.Rules(friend))}"),
        { ReleasesAt: { } at } when at <= words.Now => T("yours within minutes"),
        { ReleasesAt: { } at } => T($"yours on {words.Day(at)}"),
        _ => T("not yours yet"),
    };

    /// <summary>All of it in one figure each unit: "100 points and $5"; null where there is nothing.</summary>
    public static string? Sum(IEnumerable<Gain> gains, ReaderWords words)
    {
        var sums = gains.GroupBy(static gain => gain.Earning.Unit)
            .OrderBy(static group => group.Key is null).ThenBy(static group => group.Key?.IsMoney(out _))
            .Select(group => group.Key is null && group.Count() > 1
                ? T($"{words.Figure(group.Count())} discount codes")
                : words.Amount(group.Key, group.Sum(static gain => gain.Earning.Amount)))
            .ToArray();
        return sums.Length == 0 ? null : Lists.And(PageCulture.Current, sums);
    }
}
