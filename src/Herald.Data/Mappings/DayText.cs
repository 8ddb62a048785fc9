using System.Globalization;
using System.Linq.Expressions;

namespace Herald.Data.Mappings;

/// <summary>A day as both engines keep it: the same text, so that days compare and group alike.</summary>
internal static class DayText
{
    private const string Form = "yyyy-MM-dd";

    public static Expression<Func<DateOnly, string>> Print { get; } = static day => Of(day);

    public static Expression<Func<string, DateOnly>> Read { get; } =
        static text => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);
}
