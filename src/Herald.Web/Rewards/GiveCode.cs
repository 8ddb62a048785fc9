using Herald.Core.Rewards;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>
/// Gives a code of a pool once its reward may be spent. An empty pool leaves the reward waiting, and the next codes that are put into
/// the pool go to those who wait, the longest first. A code whose reward is taken back is withdrawn, and never given to another.
/// </summary>
internal sealed class GiveCode(HeraldDb db, TimeProvider clock)
{
    private const string CodeUnit = "code";

    /// <summary>Agrees with a priced gift; null withdraws the code.</summary>
    public async Task AgreeAsync(Earning earning, PricedGift? gift, List<MovementView> movements, CancellationToken ct)
    {
        var wanted = gift?.Net ?? 0;
        if (wanted == 0 && earning.Amount > 0)
        {
            movements.Add(await WithdrawAsync(earning, ct));
        }
        else if (wanted > 0)
        {
            var isNew = earning.Amount == 0;
            if (isNew)
                (earning.Amount, earning.Pending) = (1, 1);
            var given = earning.Pending > 0 && gift!.IsReleased(clock.GetUtcNow()) ? await TryGiveAsync(earning, ct) : null;
            if (given is not null)
                movements.Add(given);
            else if (isNew)
                movements.Add(Movement(earning, 1, "pending", null));
        }
    }

    /// <summary>Gives the next code; null where the pool is empty.</summary>
    public async Task<MovementView?> TryGiveAsync(Earning earning, CancellationToken ct)
    {
        // The earning must be there before a code can point at it.
        await db.SaveChangesAsync(ct);
        var codes = db.PoolCodes.AsTracking().Where(row => row.ProgramId == earning.ProgramId && row.Pool == earning.Pool);
        var code = await codes.SingleOrDefaultAsync(row => row.EarningId == earning.Id, ct)
            ?? await codes.Where(static row => row.EarningId == null).OrderBy(static row => row.AddedAt).ThenBy(static row => row.Code)
                .FirstOrDefaultAsync(ct);
        if (code is null)
            return null;
        (code.EarningId, code.GivenAt, code.WithdrawnAt) = (earning.Id, code.GivenAt ?? clock.GetUtcNow().Storable(), null);
        earning.Pending = 0;
        await db.SaveChangesAsync(ct);
        return Movement(earning, 1, "available", code.Code);
    }

    private async Task<MovementView> WithdrawAsync(Earning earning, CancellationToken ct)
    {
        var code = await db.PoolCodes.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == earning.ProgramId && row.EarningId == earning.Id, ct);
        if (code is not null)
            code.WithdrawnAt = clock.GetUtcNow().Storable();
        (earning.Amount, earning.Pending) = (0, 0);
        return Movement(earning, -1, "taken_back", code?.Code);
    }

    private static MovementView Movement(Earning earning, long amount, string state, string? code) => new(
        earning.Party, earning.Holder, CodeUnit, amount, state,
        state == "pending" ? earning.ReleasesAt : null, state == "pending" ? earning.UntilStage : null, code, earning.RuleId,
            earning.RuleVersion);
}
