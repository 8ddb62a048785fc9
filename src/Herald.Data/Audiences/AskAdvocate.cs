using System.Text.Json;
using Herald.Core.Advocates;
using Herald.Core.Audiences;
using Herald.Core.Challenges;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Data.Deeds;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Audiences;

/// <summary>
/// Supplies what conditions ask of one advocate: of himself, his account, his deeds and his audiences. Only what is asked for is read,
/// so that a condition that does not ask for it pays nothing.
/// </summary>
public static class AskAdvocate
{
    /// <summary>Whether a condition asks for what only this supplies: deeds, audiences, badges or challenges.</summary>
    public static bool AsksForBehaviour(this Condition condition) => condition.Fields().Any(static field =>
        field.Name.StartsWith(DeedQuestion.Prefix, StringComparison.Ordinal) || FieldCatalogue.AudienceOf(field) is not null
        || FieldCatalogue.BadgeOf(field) is not null || FieldCatalogue.ChallengeOf(field) is not null);

    /// <summary>Says in <paramref name="facts"/> what is asked, and what the audiences that are asked for ask in turn.</summary>
    /// <param name="db">The store; within a transaction, what that has written is seen.</param>
    /// <param name="facts">What is known already; a field that it has keeps its value.</param>
    /// <param name="program">The program.</param>
    /// <param name="advocate">Whom it is about; where there is none of this id, nothing is said.</param>
    /// <param name="asked">The fields of the conditions that will be asked; those that are not about an advocate are left out.</param>
    /// <param name="now">When it is asked, which the windows of deeds go by.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task TellOfAsync(
        this HeraldDb db, ConditionFacts facts, ProgramId program, AdvocateId advocate, IEnumerable<Field> asked, DateTimeOffset now,
        CancellationToken ct)
    {
        var wanted = asked.Where(static field => FieldCatalogue.Suits(field, FieldScope.Advocate)).ToHashSet();
        if (wanted.Count == 0)
            return;
        var book = wanted.Any(static field => FieldCatalogue.AudienceOf(field) is not null || AsksSpans(field))
            ? await db.AudienceBookAsync(program, ct)
            : AudienceBook.Empty;
        await db.TellOfAsync(facts, program, advocate, wanted, book, now, ct);
    }

    /// <summary>The same, with the program's audiences at hand.</summary>
    public static async Task TellOfAsync(
        this HeraldDb db, ConditionFacts facts, ProgramId program, AdvocateId advocate, IReadOnlyCollection<Field> asked, AudienceBook book,
        DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Advocates.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == advocate, ct) is not { } row)
            return;
        var (known, fields) = (new KnownAdvocate(db, row, now), book.Behind(asked));
        foreach (var field in fields.Where(field => facts[field] is FieldValue.Missing))
        {
            if (AdvocateFields.ByName.TryGetValue(field.Name, out var own))
                facts[field.Name] = await own.OfOne(known, ct);
        }

        TellAttributes(facts, row.Attributes, fields);
        foreach (var (question, answer) in await DeedQueries.AnswerAsync(
            db, program, advocate, Questions(fields), now, book.TimeZone, ct))
            facts[question.Field.Name] = answer;
        await TellBadgesAsync(db, facts, row, fields, ct);
        await TellChallengesAsync(db, facts, row, fields, ct);
        book.Answer(facts, fields);
    }

    // Who has none has tier 0, and so has everybody of a badge that is not there.
    private static async Task TellBadgesAsync(
        HeraldDb db, ConditionFacts facts, Advocate advocate, IReadOnlySet<Field> fields, CancellationToken ct)
    {
        var slugs = fields.Select(FieldCatalogue.BadgeOf).OfType<string>().ToArray();
        if (slugs.Length == 0)
            return;
        var held = await db.BadgeAwards
            .Where(row => row.ProgramId == advocate.ProgramId && row.AdvocateId == advocate.Id && row.RevokedAt == null)
            .Join(db.Badges.Where(badge => badge.ProgramId == advocate.ProgramId && slugs.Contains(badge.Slug)),
                static row => row.BadgeId, static badge => badge.Id, static (row, badge) => new { badge.Slug, row.Tier })
            .GroupBy(static row => row.Slug).Select(static group => new { Slug = group.Key, Tier = group.Max(static row => row.Tier) })
            .ToDictionaryAsync(static row => row.Slug, static row => row.Tier, StringComparer.Ordinal, ct);
        foreach (var slug in slugs)
            facts[FieldCatalogue.BadgePrefix + slug] = FieldValue.Of((decimal?)held.GetValueOrDefault(slug));
    }

    // A challenge that is not there was completed by nobody.
    private static async Task TellChallengesAsync(
        HeraldDb db, ConditionFacts facts, Advocate advocate, IReadOnlySet<Field> fields, CancellationToken ct)
    {
        var slugs = fields.Select(FieldCatalogue.ChallengeOf).OfType<string>().ToArray();
        if (slugs.Length == 0)
            return;
        var done = await db.Completions
            .Where(row => row.ProgramId == advocate.ProgramId && row.AdvocateId == advocate.Id && row.State == CompletionState.Completed)
            .Join(db.Challenges.Where(row => row.ProgramId == advocate.ProgramId && slugs.Contains(row.Slug)),
                static way => way.ChallengeId, static row => row.Id, static (_, row) => row.Slug)
            .GroupBy(static slug => slug).Select(static ways => new { ways.Key, Count = ways.Count() })
            .ToDictionaryAsync(static ways => ways.Key, static ways => ways.Count, StringComparer.Ordinal, ct);
        foreach (var slug in slugs)
            facts[FieldCatalogue.ChallengePrefix + slug] = FieldValue.Of((decimal?)done.GetValueOrDefault(slug));
    }

    private static bool AsksSpans(Field field) => DeedQuestion.TryRead(field.Name, out var question) && question.Spans is not null;

    private static List<DeedQuestion> Questions(IEnumerable<Field> fields)
    {
        var questions = new List<DeedQuestion>();
        foreach (var field in fields)
        {
            if (DeedQuestion.TryRead(field.Name, out var question))
                questions.Add(question);
        }

        return questions;
    }

    private static void TellAttributes(ConditionFacts facts, string attributes, IReadOnlySet<Field> fields)
    {
        var names = fields.Select(static field => (field.Name, Attribute: AttributeSql.NameOf(field)))
            .Where(static one => one.Attribute is not null);
        JsonElement? values = null;
        foreach (var (name, attribute) in names)
        {
            values ??= JsonElement.Parse(attributes);
            if (values.Value.TryGetProperty(attribute!, out var value))
                facts[name] = Value(value);
        }
    }

    private static FieldValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => FieldValue.Of(value.GetString()),
        JsonValueKind.Number => FieldValue.Of((decimal?)value.GetDecimal()),
        JsonValueKind.True or JsonValueKind.False => FieldValue.Of((bool?)value.GetBoolean()),
        _ => FieldValue.Missing.Only,
    };
}
