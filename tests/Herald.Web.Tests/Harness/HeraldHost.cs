using Herald.Data;
using Herald.Data.Insights.Clicks;
using Herald.Web.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Harness;

/// <summary>The whole application, listening on a port of its own, on a fresh store.</summary>
public sealed class HeraldHost : IAsyncDisposable
{
    private readonly TestStore store;
    private readonly bool ownsStore;
    private readonly WebApplication app;

    private HeraldHost(TestStore store, bool ownsStore, WebApplication app) =>
        (this.store, this.ownsStore, this.app) = (store, ownsStore, app);

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    /// <summary>Starts it on a fresh store; <paramref name="adjust"/> changes settings that a test is about.</summary>
    internal static async Task<HeraldHost> StartAsync(
        StoreKind kind,
        TimeProvider? clock = null,
        int requestsPerSecond = 1_000_000,
        Func<HeraldSettings, HeraldSettings>? adjust = null,
        Action<WebApplication>? map = null) =>
        await StartAsync(await TestStore.NewAsync(kind, clock), clock, requestsPerSecond, adjust, map, ownsStore: true);

    /// <summary>A server on a store that is there already and stays when the server stops: a restart, or a second node.</summary>
    internal static Task<HeraldHost> StartAsync(TestStore store, TimeProvider? clock = null, Action<WebApplication>? map = null) =>
        StartAsync(store, clock, 1_000_000, null, map, ownsStore: false);

    /// <summary>The same with other settings.</summary>
    internal static Task<HeraldHost> StartAsync(TestStore store, TimeProvider? clock, Func<HeraldSettings, HeraldSettings> adjust) =>
        StartAsync(store, clock, 1_000_000, adjust, null, ownsStore: false);

    private static async Task<HeraldHost> StartAsync(
        TestStore store,
        TimeProvider? clock,
        int requestsPerSecond,
        Func<HeraldSettings, HeraldSettings>? adjust,
        Action<WebApplication>? map,
        bool ownsStore)
    {
        var settings = new HeraldSettings
        {
            DataFolder = store.Folder,
            Database = store.Database,
            Urls = "http://127.0.0.1:0",
            KeyRequestsPerSecond = requestsPerSecond,
            VisitorRequestsPerSecond = requestsPerSecond,
            Development = true,
        };
        var app = HeraldApp.Build(
            adjust?.Invoke(settings) ?? settings,
            services =>
            {
                if (clock is not null)
                    services.AddSingleton(clock);
                // Hashing slowly is the framework's matter; tests hash hundreds of passwords.
                services.PostConfigure<PasswordHasherOptions>(static hasher => hasher.IterationCount = 1_000);
            },
            map);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new(store, ownsStore, app) { Address = new Uri(address) };
    }

    /// <summary>Waits until all clicks are in the totals; does it itself where the clock stands.</summary>
    public Task CountClicksAsync() => Eventually.TrueAsync(
        async () =>
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<FoldTallies>().RunOnceAsync(CancellationToken.None);
            return !await scope.ServiceProvider.GetRequiredService<HeraldDb>().ClickTallies.AnyAsync();
        },
        "all clicks are in the totals");

    /// <summary>A context of its own on the same store.</summary>
    public HeraldDb OpenStore() => store.Open();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsStore)
            await store.DisposeAsync();
    }
}
