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
    /// <summary>All rules, those that pay first, the newest first among them.</summary>
    public async Task<IReadOnlyList<RuleRow>> ListAsync(ProgramId program, ProgramMeasures measures, CancellationToken ct)
    {
        var histories = await rules.HistoriesAsync(program, ct);
        if (histories.Count == 0)
            return [];
        var paid = await db.Verdicts.Where(row => row.ProgramId == program && row.Met).GroupBy(static row => row.RuleId)
            .Select(static rule => new { rule.Key, Count = rule.Count() }).ToDictionaryAsync(static rule => rule.Key, static rule => rule.Count, ct);
        var given = await GivenAsync(program, null, measures, ct);
        return
        [
            .. histories.Select(rule => Row(rule, measures) with { Paid = paid.GetValueOrDefault(rule.Id), Given = [.. given[rule.Id]] })
                .OrderBy(static row => row.State).ThenByDescending(static row => row.Id),
        ];
    }

    /// <summary>One rule; null where the program has none of that id.</summary>
    public async Task<RuleRow?> FindAsync(ProgramId program, RuleId id, ProgramMeasures measures, CancellationToken ct)
    {
        if ((await rules.HistoriesAsync(program, ct)).FirstOrDefault(rule => rule.Id == id) is not { } history)
            return null;
        var paid = await db.Verdicts.CountAsync(row => row.ProgramId == program && row.RuleId == id && row.Met, ct);
        return Row(history, measures) with { Paid = paid, Given = [.. (await GivenAsync(program, id, measures, ct))[id]] };
    }

    private async Task<ILookup<RuleId, string>> GivenAsync(ProgramId program, RuleId? only, ProgramMeasures measures, CancellationToken ct)
    {
        var earnings = db.Earnings.Where(row => row.ProgramId == program && row.Amount > 0);
        if (only is { } id)
            earnings = earnings.Where(row => row.RuleId == id);
        var sums = await earnings.GroupBy(static row => new { row.RuleId, row.Unit })
            .Select(static group => new { group.Key.RuleId, group.Key.Unit, Amount = group.Sum(static row => row.Amount) }).ToListAsync(ct);
        return sums.OrderBy(static sum => sum.Unit?.ToString() ?? "~").ToLookup(static sum => sum.RuleId, sum => sum.Unit is { } unit
            ? measures.Say(unit, sum.Amount)
            : SpanText.Count(sum.Amount, "code"));
    }

    private RuleRow Row(RuleHistory rule, ProgramMeasures measures)
    {
        var version = rule.Versions[^1];
        return new(rule.Id, version.Number, version.Terms, StateOf(rule), version.MadeAt)
        {
            Words = [.. RuleWords.Of(version.Terms, RuleLines.Reader(measures)).Select(static promise => promise.Sentence)],
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
