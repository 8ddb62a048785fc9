using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Herald.Core.Deeds;

namespace Herald.Core.Conditions;

/// <summary>
/// What a field of the family <c>did.</c> asks: how often in all (<c>did.referral_won</c>), how often within the last days
/// (<c>did.referral_won.days_90</c>), in how many of the last weeks, months or quarters (<c>did.referral_won.quarters_3</c>), when first or
/// last (<c>did.referral_won.first_at</c>). Who did not has 0 and no date.
/// </summary>
/// <param name="Kind">What was done.</param>
/// <param name="Aspect">What is asked of it.</param>
/// <param name="Days">Only what was done within so many times 24 hours counts; null for all time, and with dates.</param>
/// <param name="Spans">The weeks, months or quarters that are asked for; null unless they are.</param>
public sealed record DeedQuestion(DeedKind Kind, DeedAspect Aspect, int? Days = null, LastSpans? Spans = null)
{
    /// <summary>What the names of its fields begin with, the point included.</summary>
    public const string Prefix = "did.";

    /// <summary>The longest window in days: ten years, longer than programs remember why they asked.</summary>
    public const int DaysMax = 3_650;

    private const string First = "first_at";
    private const string Last = "last_at";
    private const string Window = "days_";

    /// <summary>The field, as conditions name it.</summary>
    public Field Field => new(
        Prefix + Kind + Suffix, Aspect is DeedAspect.Count or DeedAspect.Spans ? FieldType.Number : FieldType.Date, Kind.Description);

    private string Suffix => (Aspect, Days) switch
    {
        (DeedAspect.FirstAt, _) => "." + First,
        (DeedAspect.LastAt, _) => "." + Last,
        (DeedAspect.Spans, _) => "." + Spans,
        (_, { } days) => string.Create(CultureInfo.InvariantCulture, $".{Window}{days}"),
        _ => "",
    };

    /// <summary>What a field asks; false where it is none of this family.</summary>
    public static bool TryRead(string name, [NotNullWhen(true)] out DeedQuestion? question)
    {
        question = null;
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var parts = name.Split('.');
        if (parts.Length is < 2 or > 3 || !DeedKind.TryFind(parts[1], out var kind))
            return false;
        question = parts.Length == 2 ? new(kind, DeedAspect.Count) : Read(kind, parts[2]);
        return question is not null;
    }

    private static DeedQuestion? Read(DeedKind kind, string suffix) => suffix switch
    {
        First => new(kind, DeedAspect.FirstAt),
        Last => new(kind, DeedAspect.LastAt),
        _ when LastSpans.TryRead(suffix, out var spans) => new(kind, DeedAspect.Spans, null, spans),
        _ => DaysIn(suffix) is { } days ? new(kind, DeedAspect.Count, days) : null,
    };

    // One spelling for each window: no sign, no zero in front.
    private static int? DaysIn(string suffix) =>
        suffix.StartsWith(Window, StringComparison.Ordinal) && suffix.Length > Window.Length && suffix[Window.Length] != '0'
            && int.TryParse(suffix.AsSpan(Window.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days <= DaysMax
            ? days
            : null;
}
