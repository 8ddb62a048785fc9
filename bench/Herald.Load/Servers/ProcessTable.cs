using System.Globalization;

namespace Herald.Load.Servers;

/// <summary>The machine's processes with the processor time that each has used, as Linux tells them.</summary>
internal static class ProcessTable
{
    // What /proc counts in, on every Linux there is.
    private const int TicksPerSecond = 100;

    /// <param name="Id">The process.</param>
    /// <param name="Parent">Who started it.</param>
    /// <param name="Ticks">What it has used.</param>
    /// <param name="TicksOfGone">What those have used that it has started and that are gone.</param>
    internal sealed record Line(int Id, int Parent, long Ticks, long TicksOfGone);

    public static IEnumerable<Line> Read()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) || TryRead(folder) is not { } text)
                continue;
            // The name stands in parentheses and may have blanks; what follows is counted from there.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            yield return new(id, (int)Field(fields, 1), Field(fields, 11) + Field(fields, 12), Field(fields, 13) + Field(fields, 14));
        }
    }

    public static TimeSpan Time(long ticks) => TimeSpan.FromSeconds(ticks / (double)TicksPerSecond);

    private static long Field(string[] fields, int at) => long.Parse(fields[at], CultureInfo.InvariantCulture);

    private static string? TryRead(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "stat"));
        }
        catch (IOException)
        {
            // It ended in the meantime.
            return null;
        }
    }
}
