using System.Globalization;
using Herald.Data;

namespace Herald.Web;

internal static class EntryPoint
{
    public static Task<int> Main(string[] args)
    {
        // What the machine speaks is nobody's language: pages follow their readers, and all else is English.
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        FailedSync.EndsProcess();
        return Commands.CommandLine.RunAsync(args, Console.Out, Console.Error);
    }
}
