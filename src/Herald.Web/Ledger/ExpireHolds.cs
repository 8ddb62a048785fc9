using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Ledger;

/// <summary>Gives back what was held for something that did not come in time.</summary>
internal sealed class ExpireHolds(IServiceScopeFactory scopes, HoldExpiry expiry, TimeProvider clock, BackgroundLoops loops)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("expire_holds", Every, ExpireAsync, stoppingToken);

    private async Task ExpireAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await expiry.ExpireHoldsAsync(scope.ServiceProvider.GetRequiredService<HeraldDb>(), clock.GetUtcNow(), ct);
    }
}
