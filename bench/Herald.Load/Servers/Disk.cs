using System.Diagnostics;

namespace Herald.Load.Servers;

/// <summary>How often this disk can be made sure of: what any durable figure on it must be read beside.</summary>
internal static class Disk
{
    private const int Block = 4096;

    public static double SyncsPerSecond(string folder)
    {
        var path = Path.Combine(folder, "syncs");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, Block);
        var block = new byte[Block];
        var (begin, count) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(1))
        {
            file.Write(block);
            file.Flush(flushToDisk: true);
            count++;
        }

        var rate = count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
        file.Close();
        File.Delete(path);
        return rate;
    }
}
