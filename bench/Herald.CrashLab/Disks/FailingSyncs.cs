using System.Diagnostics;
using System.Globalization;

namespace Herald.CrashLab.Disks;

/// <summary>Makes each sync of a process fail with EIO, by strace, until it is disposed.</summary>
internal sealed class FailingSyncs : IDisposable
{
    private readonly Process strace;

    private FailingSyncs(Process strace) => this.strace = strace;

    public static FailingSyncs Of(int server)
    {
        string[] words =
        [
            "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO",
            "-p", server.ToString(CultureInfo.InvariantCulture),
        ];
        // A process that is not one's child may only be traced by root on most machines.
        return new(Environment.IsPrivilegedProcess ? Process.Start("strace", words) : Process.Start("sudo", ["-n", "strace", .. words]));
    }

    public void Dispose()
    {
        if (!strace.HasExited)
            strace.Kill(entireProcessTree: true);
        strace.WaitForExit();
        strace.Dispose();
    }
}
