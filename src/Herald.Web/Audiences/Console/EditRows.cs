using System.Globalization;

namespace Herald.Web.Audiences.Console;

/// <summary>What the buttons of the builder do to the form itself; all else stays as it was typed.</summary>
internal static class EditRows
{
    public const string Save = "save";

    public static AudienceForm Apply(AudienceForm form, string? button)
    {
        var parts = (button ?? "").Split('.');
        return parts[0] switch
        {
            "add_row" when form.Rows.Count < ConditionRows.CountMax =>
                form with { Rows = [.. form.Rows, form.Rows.Count == 0 ? AudienceForm.New.Rows[0] : form.Rows[^1] with { Value = null }] },
            "remove_row" when parts.Length == 2
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) =>
                form with { Rows = [.. form.Rows.Where((_, place) => place != at)] },
            "text" when !form.IsText => form with { IsText = true, Text = form.When },
            "rows" when form.IsText => AudienceForm.Shown(form, form.When),
            _ => form,
        };
    }

    /// <summary>Whether the button changes the form, so that it is too early to say what is wrong.</summary>
    public static bool Shapes(string? button) => button is "add_row" or "text" or "rows"
        || button?.StartsWith("remove_row", StringComparison.Ordinal) == true;
}
