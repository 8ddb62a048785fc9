using System.Globalization;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Ui.Words;

/// <summary>Days as people read them, and as addresses carry them.</summary>
internal static class DayText
{
    /// <summary><c>21 Nov 2026</c>.</summary>
    public static string Of(DateOnly day) => day.ToString(T("d MMM yyyy"), PageCulture.Current);

    /// <summary><c>21 Nov</c>.</summary>
    public static string Short(DateOnly day) => day.ToString(T("d MMM"), PageCulture.Current);

    /// <summary><c>2026-11-21</c>.</summary>
    public static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
