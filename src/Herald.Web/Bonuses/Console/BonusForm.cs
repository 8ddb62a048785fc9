using System.Globalization;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Words;

namespace Herald.Web.Bonuses.Console;

/// <summary>A bonus as it stands in the form: every field as it was typed.</summary>
public sealed record BonusForm
{
    /// <summary>What is chosen where the condition is written out.</summary>
    public const string Written = "=";

    private const int PercentOfOne = 100;

    public string? Name { get; init; }

    /// <summary>What points are multiplied by: 2 doubles them.</summary>
    public string? Factor { get; init; } = "2";

    public string? Category { get; init; }

    /// <summary>The slug of an audience, <see cref="Written"/>, or null for everybody.</summary>
    public string? Audience { get; init; }

    public string? When { get; init; }

    public string? Begins { get; init; }

    public string? Ends { get; init; }

    internal static BonusForm Of(FormFields fields) => new()
    {
        Name = fields.Text("name"),
        Factor = fields.Text("percent"),
        Category = fields.Text("category"),
        Audience = fields.Text("audience"),
        When = fields.Text("when"),
        Begins = fields.Text("begins_at"),
        Ends = fields.Text("ends_at"),
    };

    internal (BonusInput Input, Faults Faults) Read(ProgramMeasures measures)
    {
        var faults = new Faults();
        var input = new BonusInput
        {
            Name = Name,
            Percent = PercentOf(faults),
            Category = Category,
            When = Audience is null ? null : Audience == Written ? When : $"audience.{Audience} is true",
            BeginsAt = FormMoment.Read(faults, "begins_at", Begins, measures.Zone),
            EndsAt = FormMoment.Read(faults, "ends_at", Ends, measures.Zone),
        };
        if (Audience == Written && When is null)
            faults.Add("when", "Write a condition, or choose an audience or everybody.");
        var unread = faults.ToRefusal().Fields.Keys.ToHashSet(StringComparer.Ordinal);
        var own = new Faults();
        input.Check(own);
        foreach (var (field, messages) in own.ToRefusal().Fields.Where(field => !unread.Contains(field.Key)))
        {
            foreach (var message in messages)
                faults.Add(field, message);
        }

        return (input, faults);
    }

    private int? PercentOf(Faults faults)
    {
        if (decimal.TryParse(Factor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor)
            && factor is > 1 and <= 10 && factor * PercentOfOne is var percent && percent == decimal.Truncate(percent))
            return (int)percent;
        faults.Add("percent", "Write a number above 1 and up to 10, such as 2 or 1.5.");
        return null;
    }
}
