using Herald.Core.Conditions;
using Herald.Core.Recognition;

namespace Herald.Core.Audiences;

/// <summary>
/// The audiences of one program with their conditions, which may refer to each other by <c>audience.SLUG</c>: never in a circle, and
/// bounded, since each reference asks all that stands behind it.
/// </summary>
public sealed class AudienceBook(IReadOnlyDictionary<string, Condition> conditions)
{
    /// <summary>Audiences behind each other: a person follows no longer chain.</summary>
    public const int DepthMax = 5;

    /// <summary>Terms of one audience with all that it refers to: what both stores take in one statement, with room to spare.</summary>
    public const int TermsMax = 300;

    /// <summary>A book without any.</summary>
    public static AudienceBook Empty { get; } = new(new Dictionary<string, Condition>());

    /// <summary>The program's levels, by which conditions ask for a level; null where it has none.</summary>
    public Ladder? Ladder { get; init; }

    /// <summary>The program's IANA zone, in which the weeks, months and quarters begin that conditions ask for.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>The condition of an audience; null where there is none of this slug.</summary>
    public Condition? Find(string slug) => conditions.GetValueOrDefault(slug);

    /// <summary>The slugs of the audiences whose own condition refers to this one, in their order.</summary>
    public IReadOnlyList<string> Referring(string slug) =>
    [
        .. conditions.Where(one => References(one.Value).Contains(slug, StringComparer.Ordinal)).Select(static one => one.Key)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The same book, in which an audience has this condition.</summary>
    public AudienceBook With(string slug, Condition condition) =>
        new(new Dictionary<string, Condition>(conditions, StringComparer.Ordinal) { [slug] = condition })
        {
            Ladder = Ladder,
            TimeZone = TimeZone,
        };

    /// <summary>
    /// Why a condition cannot be asked: it refers to what is not there, in a circle, too deep or to too much; null where it can.
    /// Refused, as it is met first, with <c>unknown_audience</c>, <c>audience_cycle</c>, <c>audience_too_deep</c> or
    /// <c>audience_too_large</c>.
    /// </summary>
    public Refusal? FindFault(Condition condition) => AudienceFaults.Find(this, condition);

    /// <summary>The same for all conditions of the book, since a change of one is a change of all that refer to it.</summary>
    public Refusal? FindFault() => conditions
        .OrderBy(static one => one.Key, StringComparer.Ordinal)
        .Select(one => FindFault(one.Value) is { } fault ? fault with { Message = $"{fault.Message} ('{one.Key}' comes to it.)" } : null)
        .FirstOrDefault(static fault => fault is not null);

    /// <summary>The fields, with those that the audiences among them ask for; each once.</summary>
    public IReadOnlySet<Field> Behind(IEnumerable<Field> fields)
    {
        var found = new HashSet<Field>();
        var open = new Stack<Field>(fields);
        while (open.TryPop(out var field))
        {
            if (!found.Add(field) || FieldCatalogue.AudienceOf(field) is not { } slug || Find(slug) is not { } condition)
                continue;
            foreach (var next in condition.Fields())
                open.Push(next);
        }

        return found;
    }

    /// <summary>
    /// Says of an advocate whether he belongs to the audiences among these fields, by what is known of him; an audience that is not
    /// there stays missing.
    /// </summary>
    public void Answer(ConditionFacts facts, IEnumerable<Field> fields)
    {
        foreach (var field in fields.Where(field => facts[field] is FieldValue.Missing))
        {
            if (FieldCatalogue.AudienceOf(field) is not { } slug || Find(slug) is not { } condition)
                continue;
            Answer(facts, condition.Fields());
            facts[field.Name] = FieldValue.Of((bool?)condition.Holds(facts));
        }
    }

    internal static IEnumerable<string> References(Condition condition) =>
        condition.Fields().Select(FieldCatalogue.AudienceOf).OfType<string>();

    internal string? Nearest(string slug) => conditions.Keys
        .Select(known => (known, edits: NearestField.Edits(slug, known)))
        .Where(near => near.edits <= Math.Max(2, slug.Length / 4))
        .OrderBy(static near => near.edits).ThenBy(static near => near.known, StringComparer.Ordinal)
        .Select(static near => near.known).FirstOrDefault();
}
