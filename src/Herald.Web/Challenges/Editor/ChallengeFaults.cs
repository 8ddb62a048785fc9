using System.Text.RegularExpressions;
using Herald.Core;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;
using Herald.Web.Uploads;

namespace Herald.Web.Challenges.Editor;

/// <summary>
/// Brings what is wrong with a challenge to the fields of the form. What the form itself could not read is said once, and not again as
/// missing.
/// </summary>
internal static partial class ChallengeFaults
{
    public static FormFaults Of(Faults read, ChallengeInput input)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(read.ToRefusal().Fields, StringComparer.Ordinal);
        var own = new Faults();
        input.Check(own);
        foreach (var (name, messages) in own.ToRefusal().Fields)
        {
            var field = FieldOf(name);
            if (!found.Keys.Any(known => Covers(known, field)))
                found[field] = messages;
        }

        return new(found);
    }

    public static FormFaults Of(Refusal refusal) => new(
        refusal.Fields.GroupBy(static field => FieldOf(field.Key), StringComparer.Ordinal).ToDictionary(
            static field => field.Key, static field => (IReadOnlyList<string>)[.. field.SelectMany(static one => one.Value)],
            StringComparer.Ordinal),
        refusal.Fields.Count == 0 ? refusal.Message : null);

    /// <summary>What a field is called above the form: Stage 2, question 1, ask.</summary>
    public static string LabelOf(string field) => field switch
    {
        "when" => "For whom",
        "opens.level" => "From level",
        "opens.early.level" => "Opens earlier from level",
        "opens.early.days" => "By so many days",
        "effort_minutes" => "Minutes",
        SentPicture.FileField or "cover" => "Picture",
        "cover_text" => "What it shows",
        "period.from" => "Opens",
        "period.to" => "Closes",
        "limits.per_advocate" => "Times for each",
        "limits.per_advocate_days" => "In so many days",
        "limits.total" => "Places in all",
        "variant_size" => "Compared when seen by",
        "shared_goal.title" => "What is reached together",
        "shared_goal.target" => "Done so many times by all",
        _ => Spoken(field),
    };

    private static string Spoken(string field)
    {
        var named = field.Replace(SentPicture.FileField, "picture", StringComparison.Ordinal)
            .Replace(SharedGoalForm.Name + ".", "together, ", StringComparison.Ordinal);
        var words = Row().Replace(named, static row => row.Groups["list"].Value switch
        {
            "stages" => $"stage {After(row)}, ",
            "variants" => $"variant {After(row)}, ",
            "questions" => $"question {After(row)}, ",
            "give" => $"gift {After(row)}, ",
            "tiers" => $"tier {After(row)}, ",
            "opens.badges" => "badge, ",
            _ => "after, ",
        }).Replace('_', ' ').TrimEnd(',', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static int After(Match row) => int.Parse(row.Groups["at"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) + 1;

    private static bool Covers(string known, string field) => known == field
        || known.StartsWith(field + ".", StringComparison.Ordinal)
        || (Gift().Match(known).Value is { Length: > 0 } gift && Gift().Match(field).Value == gift);

    private static string FieldOf(string name) => Place().Replace(name, ".${at}") switch
    {
        "period" => "period.to",
        "opens.after" => "opens.after.0",
        "opens.badges" => "opens.badges.0",
        var tag when tag.StartsWith("tags.", StringComparison.Ordinal) => "tags",
        var other => Within(other),
    };

    private static string Within(string field)
    {
        var known = field.Replace(".quiz", ".questions", StringComparison.Ordinal)
            .Replace(".basis_points", ".percent", StringComparison.Ordinal).Replace(".up_to_total", ".total", StringComparison.Ordinal);
        var option = Option().Match(known);
        return option.Success ? option.Groups["list"].Value : Question().IsMatch(known) ? known + ".ask" : known;
    }

    [GeneratedRegex(@"\[(?<at>\d+)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(stages\.\d+|shared_goal)\.give\.\d+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gift();

    [GeneratedRegex(@"^(?<list>.*\.(options|right))\.\d+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Option();

    [GeneratedRegex(@"\.questions\.\d+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Question();

    [GeneratedRegex(@"(?<list>[a-z.]+?)\.(?<at>\d+)\.?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
