using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Audiences;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Bonuses;

/// <summary>Makes a bonus, or ends one before its time. What was earned within it stays as it was earned.</summary>
internal sealed class SaveBonus(HeraldDb db, NewId ids, TimeProvider clock)
{
    // Each stage that is done looks at all that are open.
    private const int OpenMax = 50;

    // A clock that is a little behind is no attempt at the past.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public async Task<Outcome<BonusId>> CreateAsync(ProgramId program, BonusInput input, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        if (input.BeginsAt < now - Late || input.EndsAt <= now)
            return new Refusal("period_invalid", "A bonus begins now or later: what was earned stays as it was earned.");
        if (input.EndsAt - (input.BeginsAt ?? now) > TimeSpan.FromDays(BonusPeriod.DaysMax))
        {
            return new Refusal(
                "period_invalid", $"A bonus lasts {BonusPeriod.DaysMax} days at most; end it earlier, or change what the challenges give.");
        }

        if (await db.BonusPeriods.CountAsync(row => row.ProgramId == program && row.EndsAt > now, ct) >= OpenMax)
            return new Refusal("too_many_bonuses", $"At most {OpenMax} bonuses can be open or planned; end one of them first.");
        if (await db.FaultOfAsync(program, input.When, ct) is { } fault)
            return fault;
        var period = new BonusPeriod
        {
            ProgramId = program,
            Id = ids.Of<BonusId>(),
            Name = input.Name!.Trim(),
            Percent = input.Percent!.Value,
            Category = input.Category?.Trim(),
            When = input.When,
            BeginsAt = input.BeginsAt is { } begins && begins > now ? begins.Storable() : now,
            EndsAt = input.EndsAt!.Value.Storable(),
            CreatedAt = now,
        };
        db.BonusPeriods.Add(period);
        await db.SaveChangesAsync(ct);
        return period.Id;
    }

    /// <summary>Ends it now; one that has not begun never does. Ended twice is ended.</summary>
    public async Task<Outcome<BonusId>> EndAsync(ProgramId program, BonusId id, CancellationToken ct)
    {
        if (await db.BonusPeriods.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } period)
            return new Refusal("not_found", "There is no such bonus in this program.") { Kind = RefusalKind.Missing };
        var now = clock.GetUtcNow().Storable();
        if (period.EndsAt > now)
            period.EndsAt = period.BeginsAt > now ? period.BeginsAt : now;
        await db.SaveChangesAsync(ct);
        return id;
    }
}
