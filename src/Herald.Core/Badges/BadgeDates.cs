using Herald.Core.Conditions;
using Herald.Core.Deeds;

namespace Herald.Core.Badges;

/// <summary>
/// When a condition over deeds came to hold: it is asked as of each deed in turn, so that a badge which is made or read again later gives
/// the same dates.
/// </summary>
public static class BadgeDates
{
    /// <summary>What a condition asks of deeds.</summary>
    public static IReadOnlyList<DeedQuestion> QuestionsOf(Condition condition)
    {
        var questions = new List<DeedQuestion>();
        foreach (var field in condition.Fields())
        {
            if (DeedQuestion.TryRead(field.Name, out var question) && !questions.Contains(question))
                questions.Add(question);
        }

        return questions;
    }

    /// <summary>Whether a condition asks of deeds alone, so that they tell when it came to hold.</summary>
    public static bool IsToldByDeeds(Condition condition) =>
        condition.Fields().All(static field => DeedQuestion.TryRead(field.Name, out _));

    /// <summary>The first instant at which it held by these deeds; null where it has not until now.</summary>
    /// <param name="condition">What asks of deeds alone.</param>
    /// <param name="deeds">What he did, in any order.</param>
    /// <param name="now">Until when it is looked at.</param>
    /// <param name="timeZone">The program's IANA zone.</param>
    public static DateTimeOffset? FirstHeld(
        Condition condition, IReadOnlyCollection<DoneDeed> deeds, DateTimeOffset now, string timeZone)
    {
        var questions = QuestionsOf(condition);
        var asked = questions.Select(static question => question.Kind).ToHashSet();
        var times = deeds.Where(deed => asked.Contains(deed.Kind) && deed.At <= now).OrderBy(static deed => deed.At)
            .ToLookup(static deed => deed.Kind, static deed => deed.At);
        var byKind = asked.ToDictionary(static kind => kind, kind => times[kind].ToArray());
        var bounds = new Dictionary<LastSpans, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Next)>>();
        foreach (var at in byKind.Values.SelectMany(static one => one).Distinct().Order().Append(now))
        {
            foreach (var spans in questions.Select(static question => question.Spans).OfType<LastSpans>())
            {
                // They stay the same until the last of them is over.
                if (!bounds.TryGetValue(spans, out var known) || at >= known[^1].Next)
                    bounds[spans] = spans.Bounds(at, timeZone);
            }

            if (condition.Holds(FactsAt(questions, byKind, bounds, at)))
                return at;
        }

        return null;
    }

    private static ConditionFacts FactsAt(
        IReadOnlyList<DeedQuestion> questions, Dictionary<DeedKind, DateTimeOffset[]> times,
        Dictionary<LastSpans, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Next)>> bounds, DateTimeOffset at)
    {
        var facts = new ConditionFacts();
        foreach (var question in questions)
        {
            var until = times[question.Kind].AsSpan();
            until = until[..Behind(until, at)];
            var within = question.Days is { } days ? until[Before(until, at.AddDays(-days))..] : until;
            facts[question.Field.Name] = question.Aspect switch
            {
                DeedAspect.Count => FieldValue.Of((decimal?)within.Length),
                DeedAspect.Spans => FieldValue.Of((decimal?)DoneIn(bounds[question.Spans!], until)),
                DeedAspect.FirstAt => FieldValue.Of(until.IsEmpty ? (DateTimeOffset?)null : until[0]),
                _ => FieldValue.Of(until.IsEmpty ? (DateTimeOffset?)null : until[^1]),
            };
        }

        return facts;
    }

    private static int DoneIn(IReadOnlyList<(DateTimeOffset From, DateTimeOffset Next)> spans, ReadOnlySpan<DateTimeOffset> times)
    {
        var done = 0;
        foreach (var (from, next) in spans)
            done += Before(times, next) > Before(times, from) ? 1 : 0;
        return done;
    }

    // How many lie at an instant or before it.
    private static int Behind(ReadOnlySpan<DateTimeOffset> times, DateTimeOffset at) => Before(times, at.AddTicks(1));

    // How many lie before an instant.
    private static int Before(ReadOnlySpan<DateTimeOffset> times, DateTimeOffset at)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle] < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
