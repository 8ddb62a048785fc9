using System.Security.Cryptography;
using Herald.Data;
using Herald.Data.Nodes;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Platform.Nodes;

/// <summary>Brings the key of today, before the first request, and that of tomorrow; drops those of days that are over.</summary>
internal sealed class KeepAddressKeys(IServiceScopeFactory scopes, AddressHash hashes, TimeProvider clock, BackgroundLoops loops)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await KeepAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("keep_address_keys", Every, KeepAsync, stoppingToken);

    internal async Task KeepAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        for (var day = today; day <= today.AddDays(1); day = day.AddDays(1))
            hashes.Use(day, await AddressKeys.OfAsync(db, day, RandomNumberGenerator.GetBytes(AddressHash.KeyBytes), ct));
        await AddressKeys.DropAsync(db, today, ct);
    }
}
