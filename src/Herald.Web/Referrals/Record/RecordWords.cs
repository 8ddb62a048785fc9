using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Web.Attribution;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Record;

/// <summary>Says what happened in the books of a referral, and what the rules said of it.</summary>
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

    public RuleSaying Saying(VerdictView verdict) => new(
        rows.NameOf(verdict.Rule, verdict.RuleVersion),
        $"{home}/rules/{verdict.Rule}",
        Occasion(verdict.Occasion),
        verdict.OccurredAt,
        verdict.Paid,
        verdict.Reasons,
        [.. verdict.Gifts.Select(Gift)]);

    private string Gift(GiftView gift)
    {
        var what = gift.Unit == "code" ? "a code" : measures.Say(Core.Amounts.Unit.Read(gift.Unit), gift.Amount);
        return $"{rows.NameOf(gift.Account)}: {what}{(gift.Arithmetic is { Length: > 0 } how ? $" ({how})" : "")}";
    }

    private string Occasion(string key)
    {
        var parts = key.Split(':');
        if (parts is ["stage", _, var stage] && StageText.Read(stage) is { } reached)
            return $"{rows.FriendName} reached {StageText.Of(reached)}";
        return parts is ["event", var id] && rows.Events.FirstOrDefault(known => known.Id.ToString() == id) is { } reported
            ? FriendEventText.Of(reported, rows.FriendName)
            : "A conversion";
    }

    private (string State, string Tone) StateOf(Entry entry)
    {
        if (entry.Kind == EntryKind.TakeBack)
            return ("Taken back", "bad");
        if (entry.Kind != EntryKind.Earn || entry.Moves.Pending == 0)
            return ("Available", "good");
        var earning = rows.Earnings.FirstOrDefault(known => known.Id == entry.EarningId);
        return earning?.Pending > 0 ? (Waits(earning.ReleasesAt, earning.UntilStage), "warn") : ("No longer pending", "");
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
