using System.Diagnostics;

namespace Herald.Crash.Tests;

/// <summary>
/// A disk that runs full under load. Where this machine lets the lab have a small disk, it runs in a mount namespace of its own, which
/// ends with it. Elsewhere the kernel refuses the server's writes by a limit on the size of its files. The words of the run say which.
/// </summary>
public sealed class FullDiskTests
{
    private const string Size = "512m";
    private const int Fills = 2;

    private static readonly string[] AsRoot = ["unshare", "--mount", "--propagation", "private"];
    private static readonly string[] AsSomebody = ["unshare", "--user", "--map-root-user", "--mount", "--propagation", "private"];

    [Fact]
    public async Task SQLite_without_space_refuses_writes_reads_and_heals()
    {
        if (await RoomAsync(AsRoot, ["sudo", "-n", .. AsRoot], AsSomebody) is { } room)
            await RunInAsync(room, "sqlite");
        else
            await CrashStory.RunAsync(new(OnPostgres: false, Kills: 0, Outages: 0, CrashStory.Seed, CrashStory.LoadMax) { Fills = Fills });
    }

    // PostgreSQL refuses to run as root, be it the root of a namespace: its account must be there.
    [Fact]
    public async Task PostgreSQL_without_space_refuses_writes_reads_and_heals()
    {
        var room = await RoomAsync(AsRoot, ["sudo", "-n", .. AsRoot]);

        room.ShouldNotBeNull("A small disk for PostgreSQL needs root, or sudo without a password, and the right to mount.");
        await RunInAsync(room, "postgres");
    }

    private static async Task RunInAsync(string[] room, string engine)
    {
        var disk = Directory.CreateTempSubdirectory("herald-disk-").FullName;
        try
        {
            string[] lab =
            [
                Path.Combine(AppContext.BaseDirectory, "Herald.CrashLab.dll"), "--engine", engine, "--kills", "0", "--outages", "0",
                "--fills", $"{Fills}", "--disk", disk,
            ];
            const string OnSmallDisk = $"mount -t tmpfs -o size={Size},mode=755 herald \"$1\" && shift && exec dotnet \"$@\"";
            var (code, words) = await SayAsync([.. room, "sh", "-c", OnSmallDisk, "sh", disk, .. lab]);
            TestContext.Current.TestOutputHelper?.WriteLine(words);
            code.ShouldBe(0, words);
        }
        finally
        {
            Directory.Delete(disk, recursive: true);
        }
    }

    // The first that can mount here.
    private static async Task<string[]?> RoomAsync(params string[][] rooms)
    {
        foreach (var room in rooms)
        {
            if ((await SayAsync([.. room, "mount", "-t", "tmpfs", "herald", "/mnt"])).Code == 0)
                return room;
        }

        return null;
    }

    private static async Task<(int Code, string Words)> SayAsync(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            var words = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, string.Concat(words));
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            return (-1, fault.Message);
        }
    }
}
