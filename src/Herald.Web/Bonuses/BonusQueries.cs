using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Bonuses;

internal sealed class BonusQueries(HeraldDb db)
{
    public async Task<Page<BonusView>> ListAsync(ProgramId program, BonusId after, int limit, CancellationToken ct)
    {
        var rows = await db.BonusPeriods.Where(row => row.ProgramId == program && (after == default || row.Id < after))
            .OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        return Page<BonusView>.Of([.. rows.Select(BonusView.Of)], limit, static view => view.Id.ToString());
    }

    public async Task<BonusView?> FindAsync(ProgramId program, BonusId id, CancellationToken ct) =>
        await db.BonusPeriods.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } row
            ? BonusView.Of(row)
            : null;

    /// <summary>The bonus that holds for an advocate at an instant: of several the highest, and of those the first that was made.</summary>
    /// <param name="program">The program.</param>
    /// <param name="category">Of the challenge.</param>
    /// <param name="advocate">Who is done with a stage of it.</param>
    /// <param name="at">When.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<Bonus?> AtAsync(
        ProgramId program, string? category, AdvocateId advocate, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var period in (await OpenAsync(program, at, ct)).Where(period => period.IsFor(category, at)))
        {
            if (period.When is null || await HoldsAsync(period, advocate, at, ct))
                return period.Bonus;
        }

        return null;
    }

    /// <summary>All that hold for an advocate at an instant, of whatever category, in the order in which they are chosen from.</summary>
    public async Task<IReadOnlyList<BonusPeriod>> HoldingAsync(
        ProgramId program, AdvocateId advocate, DateTimeOffset at, CancellationToken ct)
    {
        var holding = new List<BonusPeriod>();
        foreach (var period in await OpenAsync(program, at, ct))
        {
            if (period.When is null || await HoldsAsync(period, advocate, at, ct))
                holding.Add(period);
        }

        return holding;
    }

    private Task<List<BonusPeriod>> OpenAsync(ProgramId program, DateTimeOffset at, CancellationToken ct) =>
        db.BonusPeriods.Where(row => row.ProgramId == program && row.BeginsAt <= at && row.EndsAt > at)
            .OrderByDescending(static row => row.Percent).ThenBy(static row => row.Id).ToListAsync(ct);

    private async Task<bool> HoldsAsync(BonusPeriod period, AdvocateId advocate, DateTimeOffset at, CancellationToken ct)
    {
        var (condition, facts) = (Condition.Parse(period.When!).Value!, new ConditionFacts());
        await db.TellOfAsync(facts, period.ProgramId, advocate, condition.Fields(), at, ct);
        return condition.Holds(facts);
    }
}
