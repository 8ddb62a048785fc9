using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks;

/// <summary>Asks an advocate for his postal address, once for each thing that is sent.</summary>
internal sealed class AskAddress(HeraldDb db, NewId ids, TimeProvider clock)
{
    public async Task<Outcome<ThanksTask>> RunAsync(ProgramId program, ThanksId id, string by, CancellationToken ct)
    {
        if (await db.ThanksTasks.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } task)
            return SaveThanks.Missing();
        if (task.Kind == ThanksKind.Message || task.State is not (ThanksState.Open or ThanksState.InHand))
        {
            return new Refusal("thanks_step", "An address is asked for a note or a package that is not sent yet.")
            {
                Kind = RefusalKind.Conflict,
            };
        }

        if (await db.ThanksAddresses.AnyAsync(row => row.ProgramId == program && row.ThanksId == id, ct))
            return task;
        var now = clock.GetUtcNow().Storable();
        db.ThanksAddresses.Add(new() { ProgramId = program, ThanksId = id, AskedBy = by, AskedAt = now });
        ActivityStream.Append(db, program, new Activity.AddressAsked(id, task.AdvocateId), now, ids);
        await db.SaveChangesAsync(ct);
        return task;
    }
}
