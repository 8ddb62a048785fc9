using System.Runtime.CompilerServices;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Operations;

/// <summary>What is stopped leaves nothing behind: a timer that goes on would keep all of it, and this suite starts hundreds.</summary>
public sealed class StoppedServerTests
{
    [Theory, BothEngines]
    public async Task A_server_that_was_stopped_can_be_forgotten(StoreKind kind)
    {
        var services = await RunOneAsync(kind);

        await Eventually.TrueAsync(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return Task.FromResult(!services.IsAlive);
            },
            "the collector has taken the server");
    }

    // In a method of its own, so that no local still holds it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> RunOneAsync(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        await ProgramDriver.NewAsync(host);
        return new(host.Services);
    }
}
