using System.Text.Json;
using Herald.Core.Audiences;
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
    /// <summary>Whether a condition asks for what only this supplies: deeds or audiences.</summary>
    public static bool AsksForBehaviour(this Condition condition) => condition.Fields().Any(static field =>
        field.Name.StartsWith(DeedQuestion.Prefix, StringComparison.Ordinal) || FieldCatalogue.AudienceOf(field) is not null);

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
        var book = wanted.Any(static field => FieldCatalogue.AudienceOf(field) is not null)
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
        foreach (var (question, answer) in await DeedQueries.AnswerAsync(db, program, advocate, Questions(fields), now, ct))
            facts[question.Field.Name] = answer;
        book.Answer(facts, fields);
    }

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
