using System.Diagnostics;
using System.Globalization;
using Herald.Load.Servers;

namespace Herald.CrashLab.Disks;

/// <summary>A disk that can be filled under a running server, and given space again.</summary>
internal abstract class SmallDisk
{
    private static readonly TimeSpan FullAgain = TimeSpan.FromMilliseconds(200);

    private SmallDisk()
    {
    }

    /// <summary>The file system of a folder, which is small: something else takes all that is left of it.</summary>
    internal sealed class Folder(string path) : SmallDisk
    {
        // Larger ones leave a rest, smaller ones take long.
        private static readonly int[] Pieces = [1 << 20, 1 << 12, 1];

        // No test fills a disk that somebody needs.
        private const long SpaceMax = 2L << 30;

        private string Ballast => Path.Combine(path, "ballast");

        protected override void Fill(int server)
        {
            if (new DriveInfo(path).AvailableFreeSpace is var free && free > SpaceMax)
                throw new InvalidOperationException($"{path} has {free:N0} bytes free: that is no small disk.");
            Refill();
        }

        protected override void Refill()
        {
            using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
            foreach (var piece in Pieces)
            {
                try
                {
                    for (var bytes = new byte[piece]; ;)
                        file.Write(bytes);
                }
                catch (IOException)
                {
                    // So much is not left.
                }
            }
        }

        protected override void Free(int server) => File.Delete(Ballast);

        public override string ToString() => "the kernel's ENOSPC on a small disk";
    }

    /// <summary>A limit on how long a file of the server may become: it needs no rights, and the kernel answers EFBIG.</summary>
    internal sealed class FileLimit : SmallDisk
    {
        protected override void Fill(int server) => Limit(server, "4096:unlimited");

        protected override void Free(int server) => Limit(server, "unlimited:unlimited");

        public override string ToString() => "the kernel's EFBIG by a limit on the size of files";

        private static void Limit(int server, string bytes)
        {
            using var command = Process.Start("prlimit", ["--pid", server.ToString(CultureInfo.InvariantCulture), "--fsize=" + bytes]);
            command.WaitForExit();
            if (command.ExitCode != 0)
                throw new InvalidOperationException($"prlimit ended with {command.ExitCode}.");
        }
    }

    public static SmallDisk Of(LabOptions options) => options.Disk is { } path ? new Folder(path) : new FileLimit();

    /// <summary>Does something while the server has no space; it has some again at the end, whatever happened.</summary>
    public async Task WithoutSpaceAsync(ServerProcess server, Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        try
        {
            Fill(server.Id);
            var full = KeepFullAsync(stop.Token);
            try
            {
                await meanwhile();
            }
            finally
            {
                await stop.CancelAsync();
                await full;
            }
        }
        finally
        {
            Free(server.Id);
        }
    }

    // What the server or its database gives back is taken too: PostgreSQL removes whole segments of its journal.
    private async Task KeepFullAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(FullAgain, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Refill();
        }
    }

    protected abstract void Fill(int server);

    protected abstract void Free(int server);

    protected virtual void Refill()
    {
        // A limit stays as it was set.
    }
}
