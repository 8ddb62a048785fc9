using Herald.Web.Ui.Words;

namespace Herald.Web.Insights.Overview;

/// <summary>A number beside that of the period before, as a share and in words.</summary>
internal static class ComparedText
{
    /// <summary>How much more or less it is, as a share; null where there was nothing before.</summary>
    public static double? Change(double now, double before) => before == 0 ? null : (now - before) / before;

    /// <summary><c>76 more than 133 before</c>, <c>3 fewer than 44 before</c>, <c>as before</c>.</summary>
    public static string Of(long now, long before) => Of(now, before, MoneyText.Whole, "fewer");

    public static string OfMoney(long now, long before, ProgramMeasures measures) => Of(now, before, measures.Say, "less");

    private static string Of(long now, long before, Func<long, string> say, string fewer) => (now, before) switch
    {
        (0, 0) => "none before either",
        (_, 0) => "none before",
        _ when now == before => "as many as before",
        _ => $"{say(Math.Abs(now - before))} {(now > before ? "more" : fewer)} than {say(before)} before",
    };
}
