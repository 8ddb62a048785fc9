using System.Globalization;

namespace Herald.Web.Demo;

/// <summary>How far it is, on one line that is written over.</summary>
internal sealed class DemoProgress(TextWriter output, string what, int total)
{
    private readonly Lock gate = new();
    private int done;
    private int percent = -1;

    public void Advance(int by = 1)
    {
        lock (gate)
        {
            done = Math.Min(done + by, total);
            if (done * 100 / total == percent)
                return;
            percent = done * 100 / total;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what}: {done}/{total}"));
            output.Flush();
        }
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        lock (gate)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\r{what}: {done}/{total}"));
    }
}
