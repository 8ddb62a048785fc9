using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks;

/// <summary>Thanks go a step on. A message that is sent is told to the advocate; an address that has served is forgotten.</summary>
internal sealed class StepThanks(HeraldDb db, NewId ids, TimeProvider clock)
{
    /// <param name="program">The program.</param>
    /// <param name="id">Which.</param>
    /// <param name="to">Where they stand then.</param>
    /// <param name="reason">Why they are dropped.</param>
    /// <param name="by">Who of the staff does it, and takes what is nobody's yet; null for a key.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Outcome<ThanksTask>> RunAsync(
        ProgramId program, ThanksId id, ThanksState to, string? reason, StaffId? by, CancellationToken ct)
    {
        if (await db.ThanksTasks.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } task)
            return SaveThanks.Missing();
        var (unsent, now) = (task.SentAt is null, clock.GetUtcNow().Storable());
        var taker = to is ThanksState.InHand || (to is ThanksState.Sent or ThanksState.Delivered && task.StaffId is null) ? by : null;
        var signer = taker ?? task.StaffId;
        var name = signer is null ? null
            : await db.StaffAccounts.Where(row => row.Id == signer).Select(static row => row.Name).SingleAsync(ct);
        if (task.Step(to, reason, name, now).Refused(out var refusal, out var moved))
            return refusal;
        if (!moved)
            return task;
        task.StaffId = signer;
        if (unsent && task is { SentAt: not null, Kind: ThanksKind.Message })
            ActivityStream.Append(db, program, new Activity.ThanksWritten(id, task.AdvocateId), now, ids);
        if (task.HasEnded)
            await ForgetAddressAsync(task, now, ct);
        await db.SaveChangesAsync(ct);
        return task;
    }

    private async Task ForgetAddressAsync(ThanksTask task, DateTimeOffset now, CancellationToken ct)
    {
        var address = await db.ThanksAddresses.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == task.ProgramId && row.ThanksId == task.Id, ct);
        address?.Forget(now);
    }
}
