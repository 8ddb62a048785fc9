using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Web.Ledger;
using Herald.Web.Ui.Words;

namespace Herald.Web.Advocates.People;

/// <summary>Says the lines of somebody's books.</summary>
internal static class StatementWords
{
    public static StatementRow Of(
        StatementLine line, ProgramMeasures measures, IReadOnlyDictionary<ReferralId, string> friends,
        IReadOnlyDictionary<RuleId, string> rules) => new(
        line.Entry.ToString(),
        line.PostedAt,
        What(line.Kind),
        measures.Say(line.Unit, line.Amount),
        State(line, measures),
        Tone(line),
        line.Reason is { } why ? NoteText.Of(why, line.Unit, measures) : null,
        line.Referral?.ToString(),
        line.Referral is { } referral ? friends.GetValueOrDefault(referral) : null,
        line.Rule?.ToString(),
        line.Rule is { } rule ? $"{rules.GetValueOrDefault(rule, "A rule")}, version {line.RuleVersion}" : null);

    private static string What(EntryKind kind) => kind switch
    {
        EntryKind.Earn => "Earned",
        EntryKind.Release => "Released",
        EntryKind.TakeBack => "Taken back",
        EntryKind.Hold => "Set aside",
        EntryKind.Post => "Spent",
        EntryKind.Void => "Given back",
        EntryKind.Expire => "Given back in time",
        _ => kind.ToString(),
    };

    private static string State(StatementLine line, ProgramMeasures measures) => line switch
    {
        { Standing: 0 } => "Taken back since",
        { ReleasesAt: { } at } => $"Pending until {DayText.Of(measures.DayOf(at))}",
        { UntilStage: { } stage } => $"Pending until {StageText.Of(stage)}",
        { Standing: { } standing } when standing < line.Amount => "Taken back in part",
        { State: "pending" } => "No longer pending",
        { State: "taken_back" } => "Taken back",
        { State: "held" } => "Set aside",
        { State: "spent" } => "Spent",
        _ => "Available",
    };

    private static string Tone(StatementLine line) => line switch
    {
        { Standing: 0 } => "",
        { ReleasesAt: not null } or { UntilStage: not null } => "warn",
        { State: "taken_back" } => "bad",
        { State: "available" } => "good",
        _ => "",
    };
}
