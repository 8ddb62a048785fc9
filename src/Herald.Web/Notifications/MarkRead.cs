using Herald.Data;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Notifications;

/// <summary>Marks all that an advocate was told of as read.</summary>
internal sealed class MarkRead(HeraldDb db, TimeProvider clock)
{
    public async Task RunAsync(AdvocateCaller caller, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await db.Notifications
            .Where(row => row.ProgramId == caller.Program && row.AdvocateId == caller.Advocate && row.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.ReadAt, now), ct);
        await write.CommitAsync(ct);
    }
}
