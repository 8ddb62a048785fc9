using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Writes;

/// <summary>Drops saved answers after the seven days for which a request may be sent again.</summary>
internal sealed class ForgetAnswers(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
            var before = clock.GetUtcNow() - KeptFor;
            await using var write = await WriteTransaction.BeginAsync(db, stoppingToken);
            await db.SavedAnswers.Where(row => row.CreatedAt < before).ExecuteDeleteAsync(stoppingToken);
            await write.CommitAsync(stoppingToken);
        }
    }
}
