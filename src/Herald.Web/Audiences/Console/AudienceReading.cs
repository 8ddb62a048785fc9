using System.Globalization;
using Herald.Core.Conditions;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Audiences.Console;

/// <summary>What a form says as an audience, and what is wrong with it, at the row where it is.</summary>
internal sealed record AudienceReading(AudienceInput Input, FormFaults Faults)
{
    private const string Condition = "when";

    /// <summary>Whether the condition can be asked, whatever else is missing.</summary>
    public bool IsReadable => Faults.Names.All(static name => name is "name" or "slug" or "board");

    public static AudienceReading Of(AudienceForm form)
    {
        var input = new AudienceInput { Name = form.Name, Slug = form.Slug, Board = form.Board, When = form.When };
        var faults = new Faults();
        input.Check(faults);
        var fields = new Dictionary<string, IReadOnlyList<string>>(faults.ToRefusal().Fields, StringComparer.Ordinal);
        if (!form.IsText)
            TellByRow(form, fields);
        return new(input, new(fields));
    }

    private static void TellByRow(AudienceForm form, Dictionary<string, IReadOnlyList<string>> fields)
    {
        for (var at = 0; at < form.Rows.Count; at++)
        {
            if (FaultOf(form.Rows[at]) is not { } fault)
                continue;
            fields.Remove(Condition);
            fields[string.Create(CultureInfo.InvariantCulture, $"row.{at}.value")] = [fault];
        }
    }

    private static string? FaultOf(ConditionRow row)
    {
        if (string.IsNullOrEmpty(row.Value) && !ConditionRow.Lone.Contains(row.Operator))
            return Checks.Needed;
        return Core.Conditions.Condition.Parse(RowText.Of(row), FieldScope.Advocate).Refused(out var refusal, out var read)
            ? refusal.Message
            : read is Core.Conditions.Condition.Term ? null : "One value is expected; add a row for what else is to hold.";
    }
}
