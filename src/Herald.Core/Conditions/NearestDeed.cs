using System.Globalization;
using Herald.Core.Deeds;

namespace Herald.Core.Conditions;

/// <summary>What somebody most likely meant who misspelt a field of the family <c>did.</c>; and what the family takes.</summary>
internal static class NearestDeed
{
    private const int WindowExample = 90;

    private static readonly string[] SpanWords = ["week", "month", "quarter"];

    public static bool IsMeant(string name) => name.StartsWith(DeedQuestion.Prefix, StringComparison.OrdinalIgnoreCase)
        || name.Equals("did", StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence for a name that begins like the family and is none of its fields.</summary>
    public static string Sentence(string shown, string place, string name)
    {
        var parts = name.Split('.', 3);
        var kind = parts.Length > 1 ? KindOf(parts[1]) : null;
        if (kind is null)
        {
            return $"{shown} {place} names nothing that advocates do; after did. comes one of "
                + string.Join(", ", DeedKind.All.Select(static known => known.Name)) + ".";
        }

        var rest = parts.Length == 3 ? Rest(parts[2]) : "";
        return rest is null
            ? $"{shown} {place} asks what is not kept: after did.{kind} comes nothing, .days_ and a number of 1 to "
                + $"{DeedQuestion.DaysMax} days, .weeks_, .months_ or .quarters_ and a number of {LastSpans.CountMin} to "
                + $"{LastSpans.CountMax}, .first_at or .last_at."
            : $"Unknown field {shown} {place}; did you mean 'did.{kind}{rest}'?";
    }

    private static DeedKind? KindOf(string written) => DeedKind.All
        .Select(kind => (kind, edits: NearestField.Edits(written, kind.Name)))
        .Where(near => near.edits <= Math.Max(2, near.kind.Name.Length / 4))
        .OrderBy(static near => near.edits).Select(static near => near.kind).FirstOrDefault();

    // 'day_90', '90_days', 'days90' and 'last' are meant for what is there.
    private static string? Rest(string written)
    {
        var digits = new string([.. written.Where(char.IsAsciiDigit)]).TrimStart('0');
        if (digits.Length > 0 && SpanWords.FirstOrDefault(word => written.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } span)
            return LastSpans.TryRead($"{span}s_{digits}", out var spans) ? "." + spans : null;
        if (digits.Length > 0)
        {
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= DeedQuestion.DaysMax
                ? ".days_" + digits
                : null;
        }

        var known = new[] { "first_at", "last_at" }
            .Select(name => (name, edits: NearestField.Edits(written, name))).MinBy(static near => near.edits);
        if (known.edits <= 3)
            return "." + known.name;
        return written.StartsWith("day", StringComparison.OrdinalIgnoreCase)
            ? string.Create(CultureInfo.InvariantCulture, $".days_{WindowExample}")
            : null;
    }
}
