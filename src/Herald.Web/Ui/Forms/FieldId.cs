namespace Herald.Web.Ui.Forms;

/// <summary>The id of a field in the page, from its name: labels, hints and the list of faults point at it.</summary>
internal static class FieldId
{
    public static string Of(string name) => "field-" + name.Replace('.', '-');

    /// <summary>What describes the field: its fault first, then its hint; null where there is neither.</summary>
    public static string? Describing(string name, string? hint, string? fault) => (hint, fault) switch
    {
        (null, null) => null,
        (not null, null) => Of(name) + "-hint",
        (null, not null) => Of(name) + "-fault",
        _ => $"{Of(name)}-fault {Of(name)}-hint",
    };
}
