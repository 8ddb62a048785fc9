using System.Globalization;
using System.Security.Cryptography;
using Herald.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Herald.Web.Platform.SignIn;

/// <summary>
/// Sees to it before the first request that there is a key, made by one node: were two to make one each at the same moment,
/// each would for a while not know the cookies of the other.
/// </summary>
internal sealed class PrepareKeys(
    IServiceScopeFactory scopes, IDataProtectionProvider protection, KeysInStore keys, TimeProvider clock)
    : IHostedService
{
    private const string Name = "protection_keys";
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var holder = Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "-" + RandomNumberGenerator.GetHexString(8);
        Lease? lease;
        while ((lease = await Lease.TryTakeAsync(db, Name, holder, Duration, clock, cancellationToken)) is null)
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        keys.Under = lease;
        protection.CreateProtector(Name).Protect([0]);
        keys.Under = null;
        await lease.ReleaseAsync(db, clock, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
