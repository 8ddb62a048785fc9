using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn;

/// <summary>Drops what signing in leaves behind, once it limits and proves nothing any more.</summary>
internal sealed class ForgetSignIns(IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops) : BackgroundService
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("forget_sign_ins", Every, ForgetAsync, stoppingToken);

    internal async Task ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var now = clock.GetUtcNow();
        var before = now - KeptFor;
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await db.SignInRequests.Where(row => row.AskedAt < before).ExecuteDeleteAsync(ct);
        await db.SignInLinks.Where(row => row.ExpiresAt < before).ExecuteDeleteAsync(ct);
        await db.UsedHandovers.Where(row => row.ExpiresAt < before).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
