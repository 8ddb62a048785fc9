using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Languages;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Hub.Words;
using Herald.Web.Ledger;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Purse;

/// <summary>Puts entries of the books into words, with what was the advocate's after each.</summary>
/// <param name="member">Whose books they are.</param>
/// <param name="rules">The rules with all their versions.</param>
/// <param name="friends">First names by referral.</param>
/// <param name="after">What was available in each unit after the newest of the entries; null where some are left out.</param>
internal sealed class WriteStatement(
    Member member, IReadOnlyList<RuleHistory> rules, IReadOnlyDictionary<ReferralId, string> friends,
    IDictionary<Unit, long>? after)
{
    /// <summary>The names in addresses of challenges that gave something.</summary>
    public IReadOnlyDictionary<ChallengeId, string> Quests { get; init; } = new Dictionary<ChallengeId, string>();

    private ReaderWords Words => member.Words;

    /// <summary>The months of these entries, which come newest first.</summary>
    public IReadOnlyList<StatementMonth> Months(IReadOnlyList<StatementLine> lines)
    {
        var written = lines.Select(line => (Line: line, Text: Of(line))).ToArray();
        return [.. written.GroupBy(pair => Words.Month(pair.Line.PostedAt)).Select(month => new StatementMonth(
            SpanWords.Begin(month.Key), SumOf(month.Select(static pair => pair.Line)), [.. month.Select(static pair => pair.Text)]))];
    }

    public StatementText Of(StatementLine line)
    {
        var friend = line.Referral is { } id ? friends.GetValueOrDefault(id) ?? T("your friend") : "";
        var terms = TermsOf(line);
        return new()
        {
            At = line.PostedAt,
            Title = TitleOf(line.Kind, CauseWords.Of(terms?.Trigger, friend)),
            Href = HrefOf(line, terms),
            Amount = SignOf(line) + Words.Amount(line.Unit, Math.Abs(line.Amount)),
            State = StateOf(line),
            Tone = ToneOf(line),
            Until = UntilOf(line, friend),
            Rule = terms is null ? null : RuleWords.Of(terms, Words.Rules())
                .FirstOrDefault(static promise => promise.To == Party.Advocate)?.Sentence,
            Balance = BalanceAfter(line),
        };
    }

    private string? HrefOf(StatementLine line, RuleTerms? terms) => line.Referral is { } referral
        ? member.At($"/referrals/{referral}")
        : terms?.Trigger is Trigger.ChallengeStage of && Quests.TryGetValue(of.Challenge, out var slug) ? member.At($"/challenges/{slug}")
        : null;

    // The entries go back in time: what one moved was not there before it.
    private string? BalanceAfter(StatementLine line)
    {
        if (after is null)
            return null;
        var balance = after.TryGetValue(line.Unit, out var known) ? known : 0;
        var moved = line.Postings.Where(static posting => posting.Part == Part.Available).Sum(static posting => posting.Amount);
        after[line.Unit] = balance - moved;
        return Words.Amount(line.Unit, balance);
    }

    private static string TitleOf(EntryKind kind, string cause) => kind switch
    {
        EntryKind.Earn => SpanWords.Begin(cause),
        EntryKind.Release => T($"Released: {cause}"),
        EntryKind.TakeBack => T($"Taken back, since it was returned or no longer stands: {cause}"),
        EntryKind.Hold => T("Set aside for what you chose"),
        EntryKind.Post => T("Spent on what you chose"),
        EntryKind.Void => T("Given back: it was not needed after all"),
        EntryKind.Expire => T("Given back: it was not used in time"),
        _ => cause,
    };

    private static string SignOf(StatementLine line) => line.Kind switch
    {
        EntryKind.Earn => PageCulture.Sign(negative: false),
        EntryKind.TakeBack => PageCulture.Sign(negative: true),
        _ => "",
    };

    private string StateOf(StatementLine line) => line.State switch
    {
        "pending" => T(line.ReleasesAt is null && line.UntilStage is null ? "Was pending" : "Pending"),
        "taken_back" => T("Taken back"),
        "held" => T("Set aside"),
        "spent" => T("Spent"),
        _ => T("Yours"),
    };

    private static string ToneOf(StatementLine line) => line.State switch
    {
        "pending" => "warn",
        "taken_back" => "bad",
        "available" => "good",
        _ => "",
    };

    private string? UntilOf(StatementLine line, string friend) => line switch
    {
        { UntilStage: { } stage } => T($"Yours {RuleWords.HoldOf(stage, Words.Rules(friend))}."),
        { ReleasesAt: { } at } when at > Words.Now => T($"Yours on {Words.Day(at)}."),
        { ReleasesAt: not null } => T("Yours within minutes."),
        _ => null,
    };

    private RuleTerms? TermsOf(StatementLine line) => rules.FirstOrDefault(rule => rule.Id == line.Rule)?
        .Versions.FirstOrDefault(version => version.Number == line.RuleVersion)?.Terms;

    private string? SumOf(IEnumerable<StatementLine> lines)
    {
        var sums = lines.Where(static line => line.Kind is EntryKind.Earn or EntryKind.TakeBack).GroupBy(static line => line.Unit)
            .Select(group => (group.Key, Sum: group.Sum(static line => line.Amount))).Where(static unit => unit.Sum != 0)
            .Select(unit => PageCulture.Sign(unit.Sum < 0) + Words.Amount(unit.Key, Math.Abs(unit.Sum))).ToArray();
        return sums.Length == 0 ? null : Lists.Row(PageCulture.Current, sums);
    }
}
