using Herald.Data;
using Herald.Web.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Harness;

/// <summary>The whole application, listening on a port of its own, on a fresh store.</summary>
public sealed class HeraldHost : IAsyncDisposable
{
    private readonly TestStore store;
    private readonly WebApplication app;

    private HeraldHost(TestStore store, WebApplication app) => (this.store, this.app) = (store, app);

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    /// <summary>Starts it; <paramref name="adjust"/> changes settings that a test is about.</summary>
    internal static async Task<HeraldHost> StartAsync(
        StoreKind kind, TimeProvider? clock = null, int requestsPerSecond = 1_000_000, Func<HeraldSettings, HeraldSettings>? adjust = null)
    {
        var store = await TestStore.NewAsync(kind, clock);
        var settings = new HeraldSettings
        {
            DataFolder = store.Folder,
            Database = store.Database,
            Urls = "http://127.0.0.1:0",
            KeyRequestsPerSecond = requestsPerSecond,
            VisitorRequestsPerSecond = requestsPerSecond,
            Development = true,
        };
        var app = HeraldApp.Build(adjust?.Invoke(settings) ?? settings, services =>
        {
            if (clock is not null)
                services.AddSingleton(clock);
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new(store, app) { Address = new Uri(address) };
    }

    /// <summary>A context of its own on the same store.</summary>
    public HeraldDb OpenStore() => store.Open();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await store.DisposeAsync();
    }
}
