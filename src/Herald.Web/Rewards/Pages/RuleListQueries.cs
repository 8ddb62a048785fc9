using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Data;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards.Pages;

/// <summary>The rules of a program as staff looks at them: what each says, whether it pays, and what it has paid.</summary>
internal sealed class RuleListQueries(HeraldDb db, RuleQueries rules, TimeProvider clock)
{
    // What a rule is paid for is part of what it says; the other notes stand on its own page.
    private const string Only = "Only if ";

    /// <summary>All rules, those that pay first, the newest first among them.</summary>
    public async Task<IReadOnlyList<RuleRow>> ListAsync(ProgramId program, ProgramMeasures measures, CancellationToken ct)
    {
        var histories = await rules.HistoriesAsync(program, ct);
        if (histories.Count == 0)
            return [];
        var paid = await PaidAsync(program, null, ct);
        var given = await GivenAsync(program, null, measures, ct);
        return
        [
            .. histories.Select(rule => Row(rule, measures, paid) with { Given = [.. given[rule.Id]] })
                .OrderBy(static row => row.State).ThenByDescending(static row => row.Id),
        ];
    }

    /// <summary>One rule; null where the program has none of that id.</summary>
    public async Task<RuleRow?> FindAsync(ProgramId program, RuleId id, ProgramMeasures measures, CancellationToken ct)
    {
        if ((await rules.TheseAsync(program, [id], ct)).SingleOrDefault() is not { } history)
            return null;
        var paid = await PaidAsync(program, id, ct);
        return Row(history, measures, paid) with { Given = [.. (await GivenAsync(program, id, measures, ct))[id]] };
    }

    // Stages of challenges have no referral, so that two who are done with one at the same instant are told apart by their ways.
    // What was taken back or moved to somebody else does not stand, and is counted neither here nor in what was given.
    private async Task<Dictionary<RuleId, (int Times, int Referrals)>> PaidAsync(ProgramId program, RuleId? only, CancellationToken ct)
    {
        var standing = await Standing(program, only)
            .GroupBy(static row => new { row.RuleId, row.ReferralId, row.EventId, row.CompletionId, row.OccurredAt })
            .Select(static occasion => new { occasion.Key.RuleId, occasion.Key.ReferralId })
            .GroupBy(static occasion => new { occasion.RuleId, occasion.ReferralId })
            .Select(static referral => new
            {
                referral.Key.RuleId,
                Times = referral.Count(),
                Referrals = referral.Key.ReferralId == null ? 0 : 1,
            })
            .GroupBy(static referral => referral.RuleId)
            .Select(static rule => new
            {
                rule.Key,
                Times = rule.Sum(static one => one.Times),
                Referrals = rule.Sum(static one => one.Referrals),
            }).ToListAsync(ct);
        return standing.ToDictionary(static rule => rule.Key, static rule => (rule.Times, rule.Referrals));
    }

    private IQueryable<Earning> Standing(ProgramId program, RuleId? only)
    {
        var earnings = db.Earnings.Where(row => row.ProgramId == program && row.Amount > 0);
        return only is { } id ? earnings.Where(row => row.RuleId == id) : earnings;
    }

    private async Task<ILookup<RuleId, string>> GivenAsync(ProgramId program, RuleId? only, ProgramMeasures measures, CancellationToken ct)
    {
        var sums = await Standing(program, only).GroupBy(static row => new { row.RuleId, row.Unit })
            .Select(static group => new { group.Key.RuleId, group.Key.Unit, Amount = group.Sum(static row => row.Amount) }).ToListAsync(ct);
        return sums.OrderBy(static sum => sum.Unit?.ToString() ?? "~").ToLookup(static sum => sum.RuleId, sum => sum.Unit is { } unit
            ? measures.Say(unit, sum.Amount)
            : SpanText.Count(sum.Amount, "code"));
    }

    private RuleRow Row(RuleHistory rule, ProgramMeasures measures, Dictionary<RuleId, (int Times, int Referrals)> paid)
    {
        var version = rule.Versions[^1];
        var promises = RuleWords.Of(version.Terms, RuleLines.Reader(measures));
        var (times, referrals) = paid.GetValueOrDefault(rule.Id);
        return new(rule.Id, version.Number, version.Terms, StateOf(rule), version.MadeAt)
        {
            Paid = times,
            Referrals = referrals,
            Words =
            [
                .. promises.Select(static promise => promise.Sentence),
                .. promises.SelectMany(static promise => promise.Notes)
                    .Where(static note => note.StartsWith(Only, StringComparison.Ordinal))
                    .Distinct(),
            ],
        };
    }

    private RuleState StateOf(RuleHistory rule)
    {
        var (now, terms) = (clock.GetUtcNow(), rule.Versions[^1].Terms);
        if (terms.To <= now)
            return RuleState.Ended;
        if (rule.Suspensions.Any(static pause => pause.To is null))
            return RuleState.Suspended;
        return terms.From > now ? RuleState.NotYet : RuleState.Live;
    }
}
