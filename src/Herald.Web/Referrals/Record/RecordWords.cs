using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Record;

/// <summary>Says what happened in the books of a referral.</summary>
internal sealed class RecordWords(RecordRows rows, ProgramMeasures measures, string home)
{
    public RecordPosting Posting(Entry entry)
    {
        var (state, tone) = StateOf(entry);
        return new()
        {
            Entry = entry.Id.ToString(),
            At = entry.PostedAt,
            Who = rows.NameOf(entry.Holder),
            WhoHref = entry.Party == Party.Advocate ? $"{home}/advocates/{new AdvocateId(entry.HolderId)}" : null,
            What = What(entry.Kind),
            Amount = measures.Say(entry.Unit, Amount(entry)),
            State = state,
            Tone = tone,
            Rule = entry is { RuleId: { } rule, RuleVersion: { } version } ? rows.NameOf(rule, version) : null,
            RuleHref = entry.RuleId is { } named ? $"{home}/rules/{named}" : null,
        };
    }

    /// <summary>Codes that were given: they are in no wallet, and so have no entry.</summary>
    public IEnumerable<RecordPosting> Codes() => rows.Held.Where(static held => held.Unit == "code").Select(held => new RecordPosting
    {
        Entry = null,
        At = rows.Earnings.FirstOrDefault(earning => earning.RuleId == held.Rule && earning.Pool is not null)?.OccurredAt
            ?? rows.Referral.SubmittedAt,
        Who = rows.NameOf(held.Account),
        WhoHref = held.To == Party.Advocate ? $"{home}/advocates/{new AdvocateId(held.Account.Value)}" : null,
        What = "Given",
        Amount = held.Code is { } code ? $"the code {code}" : "a code",
        State = held.State == "pending" ? Waits(held.ReleasesAt, held.UntilStage) : "Available",
        Tone = held.State == "pending" ? "warn" : "good",
        Rule = rows.NameOf(held.Rule, held.RuleVersion),
        RuleHref = $"{home}/rules/{held.Rule}",
    });

    private (string State, string Tone) StateOf(Entry entry)
    {
        if (entry.Kind == EntryKind.TakeBack)
            return ("Taken back", "bad");
        var earning = rows.Earnings.FirstOrDefault(known => known.Id == entry.EarningId);
        if (earning?.Amount == 0)
            return ("Taken back since", "");
        if (entry.Kind == EntryKind.Earn && entry.Moves.Pending != 0 && earning?.Pending > 0)
            return (Waits(earning.ReleasesAt, earning.UntilStage), "warn");
        if (earning?.Amount < Amount(entry))
            return ("Taken back in part", "good");
        return entry.Kind == EntryKind.Earn && entry.Moves.Pending != 0 ? ("No longer pending", "") : ("Available", "good");
    }

    private string Waits(DateTimeOffset? until, Core.Referrals.Stage? stage) => (until, stage) switch
    {
        ({ } at, _) => $"Pending until {DayText.Of(measures.DayOf(at))}",
        (_, { } named) => $"Pending until {StageText.Of(named)}",
        _ => "Pending",
    };

    private static string What(EntryKind kind) => kind switch
    {
        EntryKind.Earn => "Earned",
        EntryKind.Release => "Released",
        EntryKind.TakeBack => "Taken back",
        _ => kind.ToString(),
    };

    // What was issued tells what the holder has more or less; a release moves between his own parts.
    private static long Amount(Entry entry) => entry.Moves.Issued != 0 ? -entry.Moves.Issued : Math.Abs(entry.Moves.Pending);
}
