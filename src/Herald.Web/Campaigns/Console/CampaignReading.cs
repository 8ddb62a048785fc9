using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Campaigns;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Campaigns.Console;

/// <summary>The form of a campaign as the API takes one, with what is wrong under the names of the form's fields.</summary>
internal static class CampaignReading
{
    public static (CampaignInput Input, Faults Faults) Of(CampaignForm form, Currency currency)
    {
        var faults = new Faults();
        var goals = form.Goals.Where(static goal => goal.Value.Target is not null || goal.Value.By is not null)
            .Select(goal => (goal.Key, Input: GoalOf(faults, goal.Key, goal.Value, currency))).ToList();
        var input = new CampaignInput
        {
            Name = form.Name,
            Slug = form.Slug,
            About = form.About,
            BeginsOn = Day(faults, "begins_on", form.Begins),
            EndsOn = Day(faults, "ends_on", form.Ends),
            Scope = form.CountsAll ? CampaignScope.Program : CampaignScope.Named,
            Audience = form.Audience,
            Challenges = form.Challenges,
            Rules = form.Rules,
            Links = form.Links?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Goals = [.. goals.Select(static goal => goal.Input)],
        };
        var unread = faults.ToRefusal().Fields.Keys.ToHashSet(StringComparer.Ordinal);
        var own = new Faults();
        input.Check(own);
        foreach (var (field, messages) in own.ToRefusal().Fields)
        {
            var name = NameOf(field, goals.ConvertAll(static goal => goal.Key));
            foreach (var message in unread.Contains(name) ? [] : messages)
                faults.Add(name, message);
        }

        return (input, faults);
    }

    private static GoalInput GoalOf(Faults faults, GoalMeasure measure, GoalForm form, Currency currency)
    {
        var field = CampaignForm.FieldOf(measure);
        return new()
        {
            Measure = GoalMeasures.NameOf(measure),
            Target = measure == GoalMeasure.Satisfaction
                ? FormNumber.Tenths(faults, field + ".target", form.Target)
                : FormNumber.Amount(faults, field + ".target", form.Target, measure == GoalMeasure.ClosedValue ? currency : null),
            By = Day(faults, field + ".by", form.By),
        };
    }

    private static DateOnly? Day(Faults faults, string field, string? text)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.Add(field, "A day is expected, such as 2026-11-21.");
        return null;
    }

    // goals[1].target is the field of the second measure that has a goal; of a list, the list is one field.
    private static string NameOf(string field, IReadOnlyList<GoalMeasure> goals)
    {
        if (field.IndexOf('[', StringComparison.Ordinal) is not (> 0 and var from))
            return field;
        if (!field.StartsWith("goals[", StringComparison.Ordinal))
            return field[..from];
        var to = field.IndexOf(']', StringComparison.Ordinal);
        var at = int.Parse(field.AsSpan(from + 1, to - from - 1), CultureInfo.InvariantCulture);
        return CampaignForm.FieldOf(goals[at]) + field[(to + 1)..];
    }
}
