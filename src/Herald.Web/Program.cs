namespace Herald.Web;

internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => Commands.CommandLine.RunAsync(args, Console.Out, Console.Error);
}
