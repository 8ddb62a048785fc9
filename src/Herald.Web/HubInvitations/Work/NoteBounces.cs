using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations.Work;

/// <summary>Notes whose invitation did not reach him, before the mail that says so is forgotten.</summary>
internal sealed class NoteBounces(IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("note_bounces", Every, RunOnceAsync, stoppingToken);

    internal async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var failed = await db.Mails.Where(static row => row.FailedAt != null)
            .Join(
                db.HubInvitations.Where(static row => row.BouncedAt == null),
                static mail => new { mail.ProgramId, Id = (Core.Ids.MailId?)mail.Id },
                static row => new { row.ProgramId, Id = row.MailId },
                static (_, row) => new { row.ProgramId, row.AdvocateId }).Take(AtOnce).ToListAsync(ct);
        foreach (var group in failed.GroupBy(static one => one.ProgramId))
        {
            var ids = group.Select(static one => one.AdvocateId).ToArray();
            var now = clock.GetUtcNow().Storable();
            await using var write = await WriteTransaction.BeginAsync(db, group.Key, ct);
            await db.HubInvitations.Where(row => row.ProgramId == group.Key && ids.Contains(row.AdvocateId) && row.BouncedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.BouncedAt, now)
                    .SetProperty(static row => row.ReminderDueAt, (DateTimeOffset?)null), ct);
            await write.CommitAsync(ct);
        }
    }
}
