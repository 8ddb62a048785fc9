using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Writes;

/// <summary>Drops saved answers after the seven days for which a request may be sent again.</summary>
internal sealed class ForgetAnswers(IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops) : BackgroundService
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("forget_answers", Every, ForgetAsync, stoppingToken);

    private async Task ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var before = clock.GetUtcNow() - KeptFor;
        // Minute by minute, each in a transaction of its own: clicks and requests go in between.
        while (await db.SavedAnswers
            .Where(row => row.CreatedAt < before).MinAsync(static row => (DateTimeOffset?)row.CreatedAt, ct) is { } first)
        {
            var until = first.AddMinutes(1) < before ? first.AddMinutes(1) : before;
            await using var write = await WriteTransaction.BeginAsync(db, ct);
            await db.SavedAnswers.Where(row => row.CreatedAt < until).ExecuteDeleteAsync(ct);
            await write.CommitAsync(ct);
        }
    }
}
