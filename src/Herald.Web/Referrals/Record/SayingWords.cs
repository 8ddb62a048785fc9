using Herald.Core.Ledger;
using Herald.Core.Rewards.Words;
using Herald.Web.Attribution;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Record;

/// <summary>Says what the rules said of a referral, and what stands of what they gave.</summary>
internal sealed class SayingWords(RecordRows rows, ProgramMeasures measures, string home)
{
    public RuleSaying Saying(VerdictView verdict)
    {
        var gifts = verdict.Gifts.Select(gift => (Gift: gift, Paid: Paid(gift))).ToArray();
        return new(
            rows.NameOf(verdict.Rule, verdict.RuleVersion),
            $"{home}/rules/{verdict.Rule}",
            Occasion(verdict.Occasion),
            verdict.OccurredAt,
            !verdict.Paid ? RuleStanding.DoesNotPay
                : gifts.Any(static one => one.Gift.Amount > 0) ? RuleStanding.Pays
                : gifts.Any(static one => one.Paid > 0) ? RuleStanding.TakenBack
                : RuleStanding.DoesNotPay,
            [.. Whose(verdict), .. verdict.Reasons.Select(reason => Reason(verdict, reason))],
            [.. gifts.Where(static one => one.Paid > 0).Select(one => Say(one.Gift, one.Paid))]);
    }

    // Whoever had the referral before has verdicts of his own; what the friend got by them stays, and is told with the new ones.
    private string[] Whose(VerdictView verdict) => verdict.Advocate == rows.Referral.AdvocateId
        ? []
        : [$"Decided while the referral was {rows.NameOf(verdict.Advocate)}’s; now it is {rows.NameOf(rows.Referral.AdvocateId)}’s."];

    private string Reason(VerdictView verdict, string reason)
    {
        var version = rows.Rules.GetValueOrDefault(verdict.Rule)?.Versions
            .FirstOrDefault(known => known.Number == verdict.RuleVersion);
        if (version is null)
            return NoteText.Of(reason, null, measures);
        var reader = RuleReader.Of("the advocate", rows.FriendName, measures.PointsName) with
        {
            TimeZone = measures.Zone.Id,
            Currency = measures.Currency,
        };
        var words = FindingWords.Of(reason, version.Terms.Trigger, reader);
        return words == reason ? NoteText.Of(reason, null, measures) : words;
    }

    // A code is in no book: that there is an earning tells that it was given.
    private long Paid(GiftView gift) => gift.Unit == "code" ? 1 : rows.Entries
        .Where(entry => entry.EarningId == gift.Earning && entry.Kind == EntryKind.Earn).Sum(static entry => -entry.Moves.Issued);

    private string Say(GiftView gift, long paid)
    {
        var name = rows.NameOf(gift.Account);
        if (gift.Unit == "code")
            return gift.Amount > 0 ? $"{name}: a code" : $"{name}: got a code, taken back since";
        var unit = Core.Amounts.Unit.Read(gift.Unit);
        var how = How(gift, unit, paid);
        if (gift.Amount >= paid)
            return $"{name}: {measures.Say(unit, gift.Amount)}{how}";
        string Bare(long amount) => unit.IsMoney(out _) ? measures.Say(unit, amount) : MoneyText.Whole(amount);
        return $"{name}: paid {measures.Say(unit, paid)}, taken back {Bare(paid - gift.Amount)}, now {Bare(gift.Amount)}{how}";
    }

    // What was taken back is told by the books; the rest tells how the amount came about.
    private string How(GiftView gift, Core.Amounts.Unit unit, long paid)
    {
        var text = string.Join("; ", (gift.Arithmetic ?? "").Split("; ")
            .Where(static part => !part.EndsWith("taken back for what was returned", StringComparison.Ordinal)));
        return NoteText.Of(text, unit, measures) is { Length: > 0 } how && how != measures.Say(unit, paid) ? $" ({how})" : "";
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
}
