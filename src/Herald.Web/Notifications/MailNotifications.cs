using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Data;
using Herald.Web.Messages;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Notifications;

/// <summary>
/// Writes the mails that are due: one for each advocate, with all that he is to hear of. That they are no longer due and the mail commit
/// together, so that nobody is mailed twice, on however many nodes.
/// </summary>
internal sealed partial class MailNotifications(
    IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops, ILogger<MailNotifications> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);
    private const int AdvocatesMax = 200;

    // What is beyond it is mailed in the next turn.
    private const int ItemsMax = 50;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("mail_notifications", Every, async ct => { await RunOnceAsync(ct); }, stoppingToken);

    /// <summary>Writes one batch of what is due, and tells how many advocates were written to.</summary>
    internal async Task<int> RunOnceAsync(CancellationToken ct)
    {
        var written = 0;
        foreach (var (program, advocate) in await DueAsync(ct))
            written += await TryWriteAsync(program, advocate, ct) ? 1 : 0;
        return written;
    }

    // What cannot be written to one must not keep back the others, nor be tried again and again in between.
    private async Task<bool> TryWriteAsync(ProgramId program, AdvocateId advocate, CancellationToken ct)
    {
        try
        {
            return await WriteAsync(program, advocate, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotWritten(log, program, advocate, fault);
            await using var scope = scopes.CreateAsyncScope();
            var now = clock.GetUtcNow().Storable();
            await scope.ServiceProvider.GetRequiredService<HeraldDb>().Notifications
                .Where(row => row.ProgramId == program && row.AdvocateId == advocate && row.MailDueAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.MailDueAt, (DateTimeOffset?)(now + Later)), ct);
            return false;
        }
    }

    private async Task<List<(ProgramId Program, AdvocateId Advocate)>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var now = clock.GetUtcNow().Storable();
        var due = await db.Notifications.Where(row => row.MailDueAt <= now)
            .Select(static row => new { row.ProgramId, row.AdvocateId }).Distinct().Take(AdvocatesMax).ToListAsync(ct);
        return [.. due.Select(static row => (row.ProgramId, row.AdvocateId))];
    }

    private async Task<bool> WriteAsync(ProgramId program, AdvocateId advocate, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var now = clock.GetUtcNow().Storable();
        var due = await db.Notifications
            .Where(row => row.ProgramId == program && row.AdvocateId == advocate && row.MailDueAt <= now)
            .OrderBy(static row => row.Id).Take(ItemsMax).ToListAsync(ct);
        if (due.Count == 0)
            return false;
        // Written before the turn to write is taken: rendering keeps nobody waiting.
        var mail = await scope.ServiceProvider.GetRequiredService<WriteNotificationMail>().RunAsync(program, advocate, due, ct);
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (await TakeAsync(db, program, due, ct) != due.Count)
            return false;
        scope.ServiceProvider.GetRequiredService<MailOutbox>().Add(db, program, mail);
        await write.CommitAsync(ct);
        return true;
    }

    // Another node that took one of them first has written to him; then nothing here is committed.
    private static Task<int> TakeAsync(HeraldDb db, ProgramId program, List<Notification> due, CancellationToken ct)
    {
        var ids = due.Select(static row => row.Id).ToArray();
        return db.Notifications.Where(row => row.ProgramId == program && ids.Contains(row.Id) && row.MailDueAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.MailDueAt, (DateTimeOffset?)null), ct);
    }

    [LoggerMessage(LogLevel.Error, "A mail about news could not be written; it is tried again in an hour: {Program} {Advocate}")]
    private static partial void NotWritten(ILogger log, ProgramId program, AdvocateId advocate, Exception fault);
}
