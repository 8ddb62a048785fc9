using Herald.Core.Amounts;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Languages;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Hub.Words;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests;

/// <summary>
/// Says what the stages of a challenge pay the advocate, by the words of reward rules. A stage that referrals prove is paid besides by
/// what the program's own rules give for referrals, and that is said with it.
/// </summary>
/// <param name="words">In whose words.</param>
/// <param name="rules">The program's own rules that pay for what happens now.</param>
/// <param name="bonuses">The bonuses that hold for him now, the best first.</param>
internal sealed class QuestGifts(ReaderWords words, IReadOnlyList<RuleTerms> rules, IReadOnlyList<BonusPeriod> bonuses)
{
    /// <summary>What makes its points count for more just now, and until when; null where nothing does.</summary>
    public string? BonusOf(ChallengeTerms terms)
    {
        if (!terms.Stages.Any(static stage => stage.Kind is not StageKind.Refer
                && stage.Give.Any(static gift => gift.To == Party.Advocate && gift is Gift.Units units && units.Unit == Unit.Points))
            || bonuses.FirstOrDefault(period => period.IsFor(terms.Category, words.Now)) is not { } bonus)
            return null;
        var factor = (bonus.Percent / 100m).ToString("0.##", words.Culture);
        return T($"{bonus.Name}: points × {factor} until {words.Day(bonus.EndsAt)}");
    }

    /// <summary>What one stage pays him.</summary>
    public IReadOnlyList<RulePromise> OfStage(ChallengeId challenge, ChallengeStage stage)
    {
        Trigger trigger = stage.Kind is StageKind.Refer refer
            ? new Trigger.ReferralStage(refer.Stage) : new Trigger.ChallengeStage(challenge, null, stage.Title);
        var own = new RuleTerms { Name = stage.Title, Trigger = trigger, Give = stage.Give };
        return [.. rules.Where(rule => rule.Trigger is Trigger.ReferralStage && rule.Trigger == trigger).Prepend(own)
            .SelectMany(terms => RuleWords.Of(terms, words.Rules())).Where(static promise => promise.To == Party.Advocate)];
    }

    /// <summary>What each gets for a shared goal that is reached; null where it gives nothing.</summary>
    public string? Together(ChallengeId challenge, SharedGoal goal)
    {
        var terms = new RuleTerms
        {
            Name = goal.Title,
            Trigger = new Trigger.ChallengeStage(challenge, SharedGoal.Stage, goal.Title),
            Give = goal.Give,
        };
        var gifts = RuleWords.Of(terms, words.Rules()).Where(static promise => promise.To == Party.Advocate)
            .Select(static promise => promise.Gift).ToArray();
        return gifts.Length == 0 ? null : Lists.And(PageCulture.Current, gifts);
    }

    /// <summary>All of it in few words: "100 points and 32,000 points in total"; null where it pays nothing.</summary>
    public string? InShort(ChallengeId challenge, ChallengeTerms terms)
    {
        if (SumOf(terms) is var (unit, sum))
            return words.Amount(unit, sum);
        var gifts = terms.Stages.SelectMany(stage => OfStage(challenge, stage)).Select(static promise => promise.Gift)
            .Distinct(StringComparer.Ordinal).ToArray();
        return gifts.Length == 0 ? null : Lists.And(PageCulture.Current, gifts);
    }

    /// <summary>What stands on its stub; null where it pays nothing.</summary>
    public (string Figure, string Caption)? Stub(ChallengeId challenge, ChallengeTerms terms)
    {
        if (SumOf(terms) is var (unit, sum))
        {
            var (figure, caption) = unit.IsMoney(out _)
                ? (words.Amount(unit, sum), T("for you"))
                : (words.Figure(sum), words.PointsName);
            return (figure, caption);
        }

        // The last stage is the largest ask, and pays most.
        return terms.Stages.Reverse().SelectMany(stage => OfStage(challenge, stage)).FirstOrDefault() is { } most
            ? (most.Figure, most.Caption) : null;
    }

    // Plain amounts of one unit add up; shares, totals and what rules give besides are said one by one.
    private (Unit Unit, long Sum)? SumOf(ChallengeTerms terms)
    {
        var gifts = terms.Stages.SelectMany(static stage => stage.Give).Where(static gift => gift.To == Party.Advocate).ToList();
        if (gifts.Count == 0 || terms.Stages.Any(static stage => stage.Kind is StageKind.Refer)
            || gifts.Exists(static gift => gift is not Gift.Units { Size: GiftSize.Fixed }))
            return null;
        var units = gifts.Cast<Gift.Units>().GroupBy(static gift => gift.Unit).ToList();
        return units is [var only] ? (only.Key, only.Sum(static gift => ((GiftSize.Fixed)gift.Size).Amount)) : null;
    }
}
