using Herald.Core.Conditions;
using Herald.Core.Rewards;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;

namespace Herald.Web.Rewards.Pages;

/// <summary>What a form says as a rule, and what is wrong with it.</summary>
internal sealed record RuleReading(RuleInput Input, FormFaults Faults)
{
    private const string NameField = "name";

    /// <summary>The rule, as far as it can be told and priced already: a rule without a name is one.</summary>
    public RuleTerms? Terms { get; } = Faults.Names.Any(static name => name != NameField)
        ? null
        : (Input with { Name = Input.Name ?? "This rule" }).ToTerms();

    /// <summary>Where the condition cannot be read, counted from 0; null where it can.</summary>
    public int? MistakeAt => Input.When is { } when ? Condition.Parse(when).Refusal?.Place : null;

    public static RuleReading Of(RuleForm form, ProgramMeasures measures)
    {
        var faults = new Platform.Problems.Faults();
        var input = ReadRule.From(form, measures, faults);
        return new(input, FieldFaults.Of(faults, input));
    }
}
