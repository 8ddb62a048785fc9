using Herald.Core.Attribution;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Record;

/// <summary>Everything that happened to a referral in the order of its happening, and at the end what is yet to come.</summary>
internal static class RecordTimes
{
    public static IReadOnlyList<RecordEvent> Of(RecordRows rows, RecordWords words, ProgramMeasures measures) =>
    [
        .. Touches(rows).Append(Submission(rows)).Concat(Acceptance(rows)).Concat(Reports(rows)).Concat(Events(rows)).Concat(Work(rows))
            .Concat(Rewards(rows, words)).OrderBy(static one => one.At).ThenBy(static one => one.Order),
        .. Waiting(rows, measures),
    ];

    private static RecordEvent Submission(RecordRows rows)
    {
        var (advocate, at) = (rows.NameOf(rows.Origin), rows.Referral.SubmittedAt);
        if (rows.Referral.Introduction == Introduction.Conversion)
            return new(at, $"{rows.FriendName} came by the word of {advocate}", "handshake") { Order = 2 };
        if (CameByInvitation(rows))
            return new(at, $"{rows.FriendName} accepted the invitation of {advocate}", "handshake") { Detail = rows.Referral.Note };
        return new(at, $"{advocate} referred {rows.FriendName}", "handshake")
        {
            Detail = rows.Referral.Note,
            Who = rows.Referral.Introduction switch
            {
                Introduction.Email => "by e-mail",
                Introduction.Phone => "by phone",
                _ => "by form",
            },
        };
    }

    private static bool CameByInvitation(RecordRows rows) =>
        rows.AcceptedAt is { } accepted && (accepted - rows.Referral.RecordedAt).Duration() < TimeSpan.FromMinutes(1);

    // An invitation that was accepted later, of a friend who had been referred before.
    private static IEnumerable<RecordEvent> Acceptance(RecordRows rows) =>
        rows.AcceptedAt is { } at && !CameByInvitation(rows)
            ? [new RecordEvent(at, $"{rows.FriendName} accepted the invitation of {rows.NameOf(rows.Origin)}", "handshake") { Order = 1 }]
            : [];

    private static IEnumerable<RecordEvent> Touches(RecordRows rows) => rows.Explanation.Decisions
        .SelectMany(static made => made.Candidates)
        .Where(static one => one is { Evidence: Evidence.Click or Evidence.Cookie, TouchedAt: not null, Advocate: not null })
        .DistinctBy(static one => one.Reference)
        .Select(one => new RecordEvent(
            one.TouchedAt!.Value, $"{rows.FriendName} followed a link of {rows.NameOf(one.Advocate!.Value)}", "link"));

    private static IEnumerable<RecordEvent> Reports(RecordRows rows) => rows.Reports.Select(static report =>
        new RecordEvent(
            report.OccurredAt,
            $"{StageText.Of(report.Stage)}{(report.Value is { } value ? $", worth {MoneyText.Of(value)}" : "")}",
            StageText.Icon(report.Stage))
        {
            Detail = report.Reason,
            Who = $"said by {report.Source ?? "the API"}",
            Tone = report.Stage switch { Stage.Won => "good", Stage.Disqualified or Stage.Lost => "bad", _ => "" },
            Order = 3,
        });

    private static IEnumerable<RecordEvent> Events(RecordRows rows) => rows.Events.Select(reported =>
        new RecordEvent(reported.OccurredAt, FriendEventText.Of(reported, rows.FriendName), reported.Type == "refund" ? "history" : "inbox")
        {
            Detail = reported.OrderReference is { } order ? $"Order {order}" : null,
            Who = "reported by the company's systems",
            Tone = reported.Type == "refund" ? "warn" : "",
            Order = 1,
        });

    private static IEnumerable<RecordEvent> Work(RecordRows rows) => rows.HandOvers
        .Select(static handed => new RecordEvent(
            handed.MadeAt,
            handed.FromEmail is { } from ? $"Handed over from {from} to {handed.ToEmail}" : $"Taken on by {handed.ToEmail}",
            "user")
        {
            Detail = handed.Reason,
            Who = $"by {handed.MadeBy}",
            Order = 4,
        })
        .Concat(rows.Reassignments.Select(given => new RecordEvent(
            given.MadeAt, $"Given from {rows.NameOf(given.FromAdvocateId)} to {rows.NameOf(given.ToAdvocateId)}", "arrow-right")
        {
            Detail = given.Reason,
            Who = $"by {given.MadeBy}",
            Tone = "warn",
            Order = 4,
        }))
        .Concat(rows.Referral.WithdrawnAt is { } withdrawn
            ? [new RecordEvent(withdrawn, "It no longer counts: its conversion belongs elsewhere", "circle-x") { Tone = "bad" }]
            : []);

    private static IEnumerable<RecordEvent> Rewards(RecordRows rows, RecordWords words) => rows.Entries.Select(entry =>
    {
        var posting = words.Posting(entry);
        return new RecordEvent(
            TimeOf(entry, rows),
            entry.Kind switch
            {
                EntryKind.Earn => $"{posting.Who} earned {posting.Amount}",
                EntryKind.Release => $"{posting.Who} may spend {posting.Amount}",
                _ => $"{posting.Who}: {posting.What.ToLowerInvariant()} {posting.Amount.TrimStart('−')}",
            },
            entry.Kind == EntryKind.TakeBack ? "history" : entry.Kind == EntryKind.Release ? "wallet" : "gift")
        {
            Who = posting.Rule,
            Tone = entry.Kind == EntryKind.TakeBack ? "warn" : "good",
            Order = 5,
        };
    });

    // What came of a reassignment stands after it, though what it was earned by lies before.
    private static DateTimeOffset TimeOf(Entry entry, RecordRows rows) =>
        entry.Kind != EntryKind.Earn || rows.Reassignments.Any(given => given.MadeAt > entry.OccurredAt && given.MadeAt <= entry.PostedAt)
            ? entry.PostedAt
            : entry.OccurredAt;

    private static IEnumerable<RecordEvent> Waiting(RecordRows rows, ProgramMeasures measures) => rows.Earnings
        .Where(static earning => earning.Pending > 0)
        .Select(earning => new RecordEvent(
            earning.ReleasesAt ?? earning.OccurredAt, $"{rows.NameOf(earning.Holder)} may spend {Pending(earning, measures)}", "clock")
        {
            Detail = earning.UntilStage is { } stage
                ? $"Once {rows.FriendName} has reached {StageText.Of(stage)}"
                : "If nothing is refunded until then",
            Pending = true,
        });

    private static string Pending(Earning earning, ProgramMeasures measures) =>
        earning.Unit is { } unit ? measures.Say(unit, earning.Pending) : "a code";
}
