using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Herald.Web.Demo;
using Herald.Web.Demo.Doors;
using Herald.Web.Platform;

namespace Herald.Web.Commands;

/// <summary>Serves with the demo company loaded, and says where to look.</summary>
internal static class DemoCommand
{
    // Beside the folder of 'herald serve', so that the demo never gets among somebody's own people.
    private static readonly string FolderDefault = Path.Combine("data", "demo");

    public static Command Make(Terminal terminal) =>
        new Verb(
            "demo",
            "Serve with a demonstration company loaded, and say where to look. [default of --data: ./data/demo]",
            "herald demo")
        .Runs(terminal, (settings, _, ct) => RunAsync(terminal, settings with { Demo = true, Smtp = null }, ct), FolderDefault);

    private static async Task<int> RunAsync(Terminal terminal, HeraldSettings settings, CancellationToken ct)
    {
        terminal.Say("ALUV replays the published figures of Act-On Software's advocate program. People and companies are invented.");
        if (settings.Database is null)
        {
            var goesOn = File.Exists(settings.StoreFile) ? " (there already; the demo goes on with it)" : "";
            terminal.Say($"Store: {Path.GetFullPath(settings.StoreFile)}{goesOn}");
        }

        try
        {
            return await Serving.RunAsync(terminal, settings, (app, stop) => LoadAsync(terminal, app, stop), ct);
        }
        catch (DemoStoppedException fault)
        {
            terminal.Complain(fault.Message);
            return ExitCode.Failed;
        }
    }

    private static async Task LoadAsync(Terminal terminal, WebApplication app, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, app.Lifetime.ApplicationStopping);
        try
        {
            var own = app.Services.GetRequiredService<OwnAddress>();
            var key = await OpenAsync(app, stop.Token);
            var (clock, began) = (app.Services.GetRequiredService<TimeProvider>(), Stopwatch.GetTimestamp());
            var plan = DemoPlan.Until(clock.GetUtcNow());
            using var api = new DemoApi(own.Listening(), key, clock);
            // Progress is for people who wait: it goes beside the lines that scripts read.
            await new LoadDemo(api, plan, new(terminal.Errors, "Loading ALUV", LoadDemo.StepsOf(plan))).RunAsync(stop.Token);
            await using var scope = app.Services.CreateAsyncScope();
            var guests = await scope.ServiceProvider.GetRequiredService<InviteGuests>().RunAsync(stop.Token);
            Tell(terminal, own, key, guests, Stopwatch.GetElapsedTime(began));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            terminal.Say("Stopped before the demo was loaded; 'herald demo' goes on from there.");
        }
    }

    private static void Tell(
        Terminal terminal, OwnAddress own, string key, IReadOnlyList<(DemoGuest Guest, string Path)> guests, TimeSpan took)
    {
        var root = own.Root;
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"The demo is loaded ({took.TotalSeconds:0.0} s) and goes on to today."));
        terminal.Say($"Everything: {root}/");
        terminal.Say($"Hub: {root}/hub/{DemoPlan.Slug}");
        terminal.Say($"Console: {root}/console/{DemoPlan.Slug}");
        terminal.Say($"API key: {key}");
        foreach (var (guest, path) in guests)
            terminal.Say($"Sign in as {guest.Name}, {guest.What}: {own.Of(path)}");
        terminal.Say("The links and the key work until the demo is stopped; the next start prints new ones.");
        terminal.Say("Published figures: 209 leads, 175,000 dollars of pipeline, 60,000 of them closed. See them with");
        terminal.Say($"  curl -H 'Authorization: Bearer {key}' '{root}/v1/insights/summary?from=2013-01-01&to=2013-06-30'");
    }

    private static async Task<string> OpenAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<OpenDemo>().RunAsync(ct)).Refused(out var refusal, out var key)
            ? throw new DemoStoppedException(refusal.Message)
            : key;
    }
}
