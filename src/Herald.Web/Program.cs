namespace Herald.Web;

internal static class EntryPoint
{
    public static int Main(string[] args) => args.Length;
}
