using Herald.Web.Ui.Forms;

namespace Herald.Web.Audiences.Console;

/// <summary>The builder with all that stands in it.</summary>
public sealed record AudienceBuilderView
{
    /// <summary>The address of the list of audiences.</summary>
    public required string Home { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    public required AudienceForm Form { get; init; }

    public required AudiencePreview Preview { get; init; }

    /// <summary>The fields that a row may ask for, by their headings.</summary>
    public required IReadOnlyList<(string Heading, IReadOnlyList<Choice> Fields)> Fields { get; init; }

    /// <summary>Whether it is made just now; its slug can be chosen then.</summary>
    public bool IsNew { get; init; }
}
