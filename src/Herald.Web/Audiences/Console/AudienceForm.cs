using System.Globalization;
using Herald.Web.Platform.Forms;

namespace Herald.Web.Audiences.Console;

/// <summary>An audience as it stands in the builder: as rows or as text, every field as it was typed.</summary>
public sealed record AudienceForm
{
    public const string All = "all";
    public const string Any = "any";
    public const string AsText = "text";
    public const string AsRows = "rows";

    public string? Name { get; init; }

    /// <summary>Null where it is made of the name.</summary>
    public string? Slug { get; init; }

    /// <summary>What members call the leaderboard among themselves; null for none.</summary>
    public string? Board { get; init; }

    /// <summary>Whether the condition is written as text, and not in rows.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether one row is enough; otherwise all must hold.</summary>
    public bool JoinsAny { get; init; }

    public IReadOnlyList<ConditionRow> Rows { get; init; } = [];

    /// <summary>The text, where it is written so.</summary>
    public string? Text { get; init; }

    /// <summary>Why the text cannot be shown in rows; null where nobody asked for that, or it can.</summary>
    public string? WhyText { get; init; }

    /// <summary>The condition, however it is written.</summary>
    public string When => IsText ? Text ?? "" : RowText.Of(Rows, JoinsAny);

    internal static AudienceForm New { get; } = new() { Rows = [new("advocate.level", ">=", "2")] };

    internal static AudienceForm Of(FormFields fields) => new()
    {
        Name = fields.Text("name"),
        Slug = fields.Text("slug"),
        Board = fields.Text("board"),
        IsText = fields.Text("written") == AsText,
        JoinsAny = fields.Text("joined") == Any,
        Rows =
        [
            .. Enumerable.Range(0, ConditionRows.CountMax)
                .Select(static at => string.Create(CultureInfo.InvariantCulture, $"row.{at}"))
                .TakeWhile(row => fields.Text(row + ".field") is not null)
                .Select(row => new ConditionRow(
                    fields.Text(row + ".field")!, fields.Text(row + ".operator") ?? "=", fields.Text(row + ".value"))),
        ],
        Text = fields.Text("when"),
    };

    internal static AudienceForm Of(AudienceView audience) =>
        Shown(new() { Name = audience.Name, Slug = audience.Slug, Board = audience.Board }, audience.When);

    /// <summary>The same with a condition that is shown in rows where it can be, and as text where it cannot.</summary>
    internal static AudienceForm Shown(AudienceForm form, string when)
    {
        var text = form with { IsText = true, Text = when };
        if (Core.Conditions.Condition.Parse(when, Core.Conditions.FieldScope.Advocate).Refused(out _, out var condition))
            return text with { WhyText = "It cannot be read yet." };
        var (rows, any, whyNot) = ConditionRows.Of(condition);
        return whyNot is null ? form with { IsText = false, Rows = rows, JoinsAny = any } : text with { WhyText = whyNot };
    }
}
