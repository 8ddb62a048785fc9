using System.Diagnostics;
using System.Globalization;

namespace Herald.Load.Servers;

/// <summary>Stops a process so that it does nothing at all, and lets it go on as if nothing had been.</summary>
internal static class Signals
{
    public static Task FreezeAsync(this ServerProcess server, CancellationToken ct) => SendAsync("-STOP", server, ct);

    public static Task WakeAsync(this ServerProcess server, CancellationToken ct) => SendAsync("-CONT", server, ct);

    private static async Task SendAsync(string signal, ServerProcess server, CancellationToken ct)
    {
        using var kill = Process.Start("kill", [signal, server.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(ct);
    }
}
