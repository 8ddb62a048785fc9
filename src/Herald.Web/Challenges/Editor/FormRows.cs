using System.Globalization;

namespace Herald.Web.Challenges.Editor;

/// <summary>Rows of a form by the names of their fields: <c>stages.0</c>, <c>stages.1</c> and so on.</summary>
internal static class FormRows
{
    /// <summary>The names of the rows that are there, from the first without a gap.</summary>
    public static IEnumerable<string> Of(string list, int countMax, Func<string, bool> isThere) =>
        Enumerable.Range(0, countMax).Select(at => NameOf(list, at)).TakeWhile(isThere);

    public static string NameOf(string list, int at) => string.Create(CultureInfo.InvariantCulture, $"{list}.{at}");
}
