using Herald.Core.Nominations;
using Herald.Core.Satisfaction;
using Herald.Web.Ui.Words;

namespace Herald.Web.Nominations;

/// <summary>Why somebody should be invited, or should not, in words.</summary>
internal static class ReasonText
{
    public static string Of(NominationReasonKind kind, NomineeFacts facts, string? company, ProgramMeasures measures) => kind switch
    {
        NominationReasonKind.Satisfaction => Satisfaction(facts, measures),
        NominationReasonKind.Revenue => Revenue(facts, company, measures),
        NominationReasonKind.Referrals => Referrals(facts),
        NominationReasonKind.Audience => "Is among those who are looked for.",
        NominationReasonKind.Tenure => $"A customer for {SpanText.Count(facts.Years!.Value, "year")}.",
        NominationReasonKind.InvitedBefore =>
            $"Was invited on {Day(facts.InvitedAt!.Value, measures)}, and did not come.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A reason without words."),
    };

    private static string Satisfaction(NomineeFacts facts, ProgramMeasures measures)
    {
        var score = facts.Satisfaction!.Value;
        var would = SatisfactionScore.GroupOf(score) switch
        {
            SatisfactionGroup.Promoter => "would recommend",
            SatisfactionGroup.Passive => "is content",
            _ => "would not recommend",
        };
        return $"Said {MoneyText.Whole(score)} of 10 on {Day(facts.AnsweredAt!.Value, measures)}: {would}.";
    }

    private static string Revenue(NomineeFacts facts, string? company, ProgramMeasures measures)
    {
        var who = company is null ? "Bought" : "The company bought";
        return (facts.Bought, facts.Brought) switch
        {
            ( > 0, > 0) => $"{who} for {measures.Say(facts.Bought)}, and referrals brought {measures.Say(facts.Brought)}.",
            ( > 0, _) => $"{who} for {measures.Say(facts.Bought)}.",
            _ => $"Referrals brought {measures.Say(facts.Brought)}.",
        };
    }

    private static string Referrals(NomineeFacts facts)
    {
        var further = new[]
        {
            facts.Qualified > 0 ? $"{MoneyText.Whole(facts.Qualified)} qualified" : null,
            facts.Won > 0 ? $"{MoneyText.Whole(facts.Won)} won" : null,
        }.OfType<string>();
        return $"Referred {SpanText.Count(facts.Submitted, "friend")}: {string.Join(", ", further)}".TrimEnd(':', ' ') + ".";
    }

    private static string Day(DateTimeOffset at, ProgramMeasures measures) => DayText.Of(measures.DayOf(at));
}
