using Herald.Core.Amounts;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Examples;
using Herald.Core.Rewards.Words;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;

namespace Herald.Web.Rewards.Pages;

/// <summary>Says what a form would do as a rule.</summary>
internal sealed class PreviewRule(TimeProvider clock)
{
    public const string ExampleValue = "example.value";
    public const string ExampleOrdinal = "example.ordinal";
    private const int OrdinalMax = 1_000;

    public RulePreviewView Of(RuleForm form, RuleReading reading, ProgramMeasures measures)
    {
        var faults = new Faults();
        var value = FormNumber.Amount(faults, ExampleValue, form.ExampleValue, measures.Currency);
        var ordinal = FormNumber.Small(faults, ExampleOrdinal, form.ExampleOrdinal);
        if (value is < 0 or > Money.AmountMax)
            faults.Add(ExampleValue, "An amount from 0 on is expected.");
        if (ordinal is < 1 or > OrdinalMax)
            faults.Add(ExampleOrdinal, $"A whole number from 1 to {MoneyText.Whole(OrdinalMax)} is expected.");
        var view = new RulePreviewView
        {
            Faults = Join(reading.Faults, faults),
            Mistake = reading is { MistakeAt: { } at, Input.When: { } when } ? (when, at) : null,
        };
        return reading.Terms is { } terms && !faults.Any
            ? With(view, terms, value is { } worth ? new(worth, measures.Currency) : null, ordinal ?? 1, measures)
            : view;
    }

    private RulePreviewView With(RulePreviewView view, RuleTerms terms, Money? value, int ordinal, ProgramMeasures measures)
    {
        var reader = RuleLines.Reader(measures, "Ana", "Kim");
        return view with
        {
            Promises = RuleWords.Of(terms, reader),
            Example = RuleExample.Of(terms, value ?? RuleExample.UsualValue(terms, measures.Currency), ordinal, clock.GetUtcNow(), reader),
        };
    }

    private static FormFaults Join(FormFaults rule, Faults example) => new(rule.Names.Select(name => KeyValuePair.Create(
            name, (IReadOnlyList<string>)[rule[name]!]))
        .Concat(example.ToRefusal().Fields).ToDictionary(StringComparer.Ordinal));
}
