using Herald.Core.Imports;
using Herald.Web.Imports.Columns;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Imports.Console;

/// <summary>What the console says of imports.</summary>
internal static class ImportWords
{
    /// <summary>What a column can be taken for.</summary>
    public static IReadOnlyList<Choice> Fields { get; } =
    [
        new("skip", "Nothing: leave it out"),
        .. ImportField.All.Select(static field => new Choice(field.Word, field.Text)),
        .. ColumnTarget.Attributes.Select(static one => new Choice(one.Word, one.Kind switch
        {
            AttributeKind.Number => "Attribute: a number",
            AttributeKind.Truth => "Attribute: yes or no",
            _ => "Attribute: a text",
        })),
    ];

    public static (string Text, string Tone) Of(ImportState state) => state switch
    {
        ImportState.Draft => ("Not begun", ""),
        ImportState.Running => ("Running", "note"),
        ImportState.Stopped => ("Stopped", "warn"),
        _ => ("Done", "good"),
    };
}
