namespace Herald.Web.Ui.Assets;

/// <summary>
/// Our own script as browsers get it: without indentation and lines of comment, which only people read. No string of ours
/// goes over several lines, so that a line can be taken by itself.
/// </summary>
internal static class ScriptText
{
    public static string Tighten(string script) => string.Join('\n', script.Split('\n')
        .Select(static line => line.Trim())
        .Where(static line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));
}
