using Herald.Core.Attribution;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Attribution;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Record;

/// <summary>Tells whose friend it is and why, in words that need no glossary.</summary>
internal sealed class CreditWords(RecordRows rows, string home)
{
    public CreditStory Story()
    {
        var explanation = rows.Explanation;
        var headline = explanation.Advocate is { } credited
            ? $"{rows.FriendName} is {rows.NameOf(credited)}’s friend."
            : $"This referral does not carry the credit for {rows.FriendName}.";
        var decisions = explanation.Decisions.OrderBy(static made => made.Evidence is null).ThenBy(static made => made.ConvertedAt);
        var told = explanation.Decisions.FirstOrDefault(made => made.Evidence is not null && made.Reason == explanation.Reason);
        var reason = told is null ? Plain(explanation.Reason) : Reason(told.Conversion, told.Reason, told.Evidence);
        return new(headline, reason, [.. decisions.Select(Conversion)]);
    }

    private CreditConversion Conversion(DecisionView made) => new(
        What(made.Conversion),
        made.ConvertedAt,
        made.Model == AttributionModel.FirstTouch
            ? $"The strongest evidence decides; among equals the first touch within {made.WindowDays} days before."
            : $"The strongest evidence decides; among equals the last touch within {made.WindowDays} days before.",
        made.WindowDays,
        Reason(made.Conversion, made.Reason, made.Evidence),
        [.. made.Candidates.OrderBy(static one => one.TouchedAt ?? DateTimeOffset.MinValue).Select(one => Touch(one, made))]);

    private CreditTouch Touch(CandidateView one, DecisionView made) => new(
        one.Advocate is { } advocate ? rows.NameOf(advocate) : null,
        one.Advocate is { } linked ? $"{home}/advocates/{linked}" : null,
        one.Evidence == Core.Attribution.Evidence.Claim && RecordedBy(made.Conversion) is { } by
            ? $"Recorded by {by}"
            : Evidence(one.Evidence),
        one.TouchedAt,
        one.TouchedAt is { } touched ? Before(made.ConvertedAt - touched) : null,
        one.Outcome == Weighing.Chosen,
        one.Outcome == Weighing.Chosen ? Reason(made.Conversion, one.Reason, one.Evidence) : Plain(one.Reason));

    private string Reason(string conversion, string reason, Evidence? evidence) =>
        evidence == Core.Attribution.Evidence.Claim && RecordedBy(conversion) is { } by
            ? $"It was recorded on the referral itself, by {by}."
            : Plain(reason);

    // A stage that was reported, by a person or by another system, names its referral by itself; null for an event.
    private string? RecordedBy(string conversion) => IdText.TryRead(conversion, out ReportId id)
        ? rows.Reports.FirstOrDefault(known => known.Id == id)?.Source ?? "staff"
        : null;

    private static string Before(TimeSpan span) => span switch
    {
        { TotalMinutes: < -1 } => $"{SpanText.Of(-span)} after it",
        { TotalMinutes: < 1 } => "at the same moment",
        _ => $"{SpanText.Of(span)} before it",
    };

    private static string Evidence(Evidence? evidence) => evidence switch
    {
        Core.Attribution.Evidence.Reassignment => "Decided by staff",
        Core.Attribution.Evidence.Code => "Gave a code",
        Core.Attribution.Evidence.Claim => "Named with the conversion",
        Core.Attribution.Evidence.Click => "Followed a link",
        Core.Attribution.Evidence.Cookie => "Followed a link, known by the cookie",
        Core.Attribution.Evidence.Email => "Was referred by name",
        _ => "Not known",
    };

    private string What(string conversion)
    {
        if (rows.Events.FirstOrDefault(known => known.Id.ToString() == conversion) is { } reported)
            return FriendEventText.Of(reported, rows.FriendName);
        return rows.Reports.FirstOrDefault(known => known.Id.ToString() == conversion) is { } report
            ? $"{rows.FriendName} was reported as {StageText.Of(report.Stage).ToLowerInvariant()}"
            : "Another referral of this friend converted";
    }

    // Reasons are kept with ids, which stay when names change; people read names.
    private string Plain(string reason) => string.Join(' ', reason.Split(' ').Select((word, place) => place == 0 ? word : Name(word)));

    private string Name(string word)
    {
        var bare = word.TrimEnd('.', ',');
        var rest = word[bare.Length..];
        if (IdText.TryRead(bare, out ReferralId referral))
            return (referral == rows.Referral.Id ? "on this page" : "of this friend") + rest;
        if (IdText.TryRead(bare, out ClickId _))
            return "that is shown below" + rest;
        return IdText.TryRead(bare, out ReassignmentId _) ? "in the timeline" + rest : word;
    }
}
