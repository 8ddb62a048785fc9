using System.Text.RegularExpressions;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Rewards.Pages;

/// <summary>Brings what the rule's own checks find to the fields of the form. What the form itself could not read is said once.</summary>
internal static partial class FieldFaults
{
    public static FormFaults Of(Faults read, RuleInput input)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(read.ToRefusal().Fields, StringComparer.Ordinal);
        var own = new Faults();
        input.Check(own);
        foreach (var (name, messages) in own.ToRefusal().Fields)
        {
            var field = FieldOf(name, input.Trigger?.Type);
            if (!found.Keys.Any(known => Covers(known, field)))
                found[field] = messages;
        }

        return new(found);
    }

    // A gift whose amount could not be read lacks an amount, which need not be said too.
    private static bool Covers(string known, string field) => known == field
        || known.StartsWith(field + ".", StringComparison.Ordinal)
        || (GiftOf(known) is { Length: > 0 } gift && GiftOf(field) == gift);

    private static string GiftOf(string field) => Gift().Match(field).Value;

    private static string FieldOf(string name, string? trigger) => Place().Replace(name, ".${at}") switch
    {
        "trigger.type" => "trigger",
        "trigger.n" when trigger == RuleForm.ChallengeTrigger => "trigger.challenge_stage",
        "period" => "period.to",
        var other => other.Replace(".basis_points", ".percent", StringComparison.Ordinal)
            .Replace(".up_to_total", ".total", StringComparison.Ordinal),
    };

    [GeneratedRegex(@"\[(?<at>\d+)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^give\.\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gift();
}
