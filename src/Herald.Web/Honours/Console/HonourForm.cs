using System.Globalization;
using Herald.Web.Platform.Forms;

namespace Herald.Web.Honours.Console;

/// <summary>Somebody who is to be honoured, as staff fill it in.</summary>
public sealed record HonourForm(string? Advocate, string? Month, string? Words)
{
    internal static HonourForm Of(FormFields fields) => new(fields.Text("advocate"), fields.Text("month"), fields.Text("words"));

    internal HonourInput Input(string by) => new()
    {
        Advocate = Advocate,
        Month = DateOnly.TryParseExact(Month, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month : null,
        Words = Words,
        ChosenBy = by,
    };
}
