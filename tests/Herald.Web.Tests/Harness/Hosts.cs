using Herald.Web.Tests.Harness;

[assembly: AssemblyFixture(typeof(Hosts))]

namespace Herald.Web.Tests.Harness;

/// <summary>
/// One running Herald per store for the whole run. Each test makes a program of its own in it: programs share nothing,
/// which is itself under test by this.
/// </summary>
public sealed class Hosts : IAsyncDisposable
{
    private readonly Lazy<Task<HeraldHost>> sqlite = new(static () => HeraldHost.StartAsync(StoreKind.Sqlite));
    private readonly Lazy<Task<HeraldHost>> postgres = new(static () => HeraldHost.StartAsync(StoreKind.Postgres));

    public Task<HeraldHost> OfAsync(StoreKind kind) => (kind == StoreKind.Sqlite ? sqlite : postgres).Value;

    /// <summary>A new program in the running Herald, with a key for everything.</summary>
    public async Task<ProgramDriver> NewProgramAsync(StoreKind kind) => await ProgramDriver.NewAsync(await OfAsync(kind));

    public async ValueTask DisposeAsync()
    {
        foreach (var host in new[] { sqlite, postgres }.Where(static host => host.IsValueCreated))
            await (await host.Value).DisposeAsync();
    }
}
