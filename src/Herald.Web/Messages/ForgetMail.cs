using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Messages;

/// <summary>Drops mails that were sent or failed, once they are as old as anybody asks for them.</summary>
internal sealed class ForgetMail(IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops) : BackgroundService
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("forget_mail", Every, ForgetAsync, stoppingToken);

    internal async Task ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var before = clock.GetUtcNow() - KeptFor;
        var old = db.Mails.Where(row => row.QueuedAt < before && row.NextAttemptAt == null);
        // Hour by hour, each in a transaction of its own: clicks and requests go in between.
        while (await old.MinAsync(static row => (DateTimeOffset?)row.QueuedAt, ct) is { } first)
        {
            var until = first.AddHours(1);
            await using var write = await WriteTransaction.BeginAsync(db, ct);
            await old.Where(row => row.QueuedAt < until).ExecuteDeleteAsync(ct);
            await write.CommitAsync(ct);
        }
    }
}
