using System.Runtime.InteropServices;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Health;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Herald.Web.Commands;

/// <summary>
/// Serves until it is told to stop: what can be wrong is looked at first, then the schema is brought up, then it listens.
/// </summary>
internal static class Serving
{
    /// <summary>Serves; <paramref name="whenReady"/> is what a command says or does once the server answers.</summary>
    public static async Task<int> RunAsync(
        Terminal terminal, HeraldSettings settings, Func<WebApplication, CancellationToken, Task>? whenReady, CancellationToken ct)
    {
        var faults = FaultsOf(settings).ToList();
        if (faults.Count > 0)
        {
            terminal.Complain(faults);
            return ExitCode.Failed;
        }

        using var asked = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var terminated = StopOn(PosixSignal.SIGTERM, asked);
        using var interrupted = StopOn(PosixSignal.SIGINT, asked);
        await using var app = HeraldApp.Build(settings, static services => services.AddSingleton<IHostLifetime, NoLifetime>());
        try
        {
            await Migration.RunAsync(terminal, app.Services.GetRequiredService<SchemaRunner>(), asked.Token);
        }
        catch (OperationCanceledException) when (asked.IsCancellationRequested)
        {
            return ExitCode.Done;
        }

        // Once it has begun it comes up, and stops then: to a host, a start that is cancelled has failed.
        await app.StartAsync(CancellationToken.None);
        return await RunAsync(terminal, app, whenReady, asked.Token);
    }

    private static async Task<int> RunAsync(
        Terminal terminal, WebApplication app, Func<WebApplication, CancellationToken, Task>? whenReady, CancellationToken ct)
    {
        if (!ct.IsCancellationRequested)
            Announce(terminal, app);
        if (whenReady is not null)
            await DoAsync(whenReady, app, ct);
        await app.WaitForShutdownAsync(ct);
        return await EndAsync(terminal, app);
    }

    private static void Announce(Terminal terminal, WebApplication app)
    {
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
            terminal.Say("Herald listens on " + address);
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource asked) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            asked.Cancel();
        });

    // What goes wrong ends the server as a signal would: requests and loops come to their end first.
    private static async Task DoAsync(Func<WebApplication, CancellationToken, Task> whenReady, WebApplication app, CancellationToken ct)
    {
        try
        {
            await whenReady(app, ct);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static IEnumerable<string> FaultsOf(HeraldSettings settings)
    {
        if (DataFolder.Writable(settings.DataFolder) is { Ok: false } folder)
            yield return folder.Detail;
        foreach (var fault in ListenAddress.Split(settings.Urls).Select(ListenAddress.BusyFaultOf).OfType<string>())
            yield return fault;
    }

    // A background loop that ended by a fault has stopped the host; whoever supervises this process must learn of it.
    private static async Task<int> EndAsync(Terminal terminal, WebApplication app)
    {
        var broken = app.Services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Where(static loop => loop.ExecuteTask is { IsFaulted: true }).Select(static loop => loop.GetType().Name).ToList();
        terminal.Complain(broken.Select(static name => $"Stopped because {name} failed; the log has the details."));
        return broken.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
