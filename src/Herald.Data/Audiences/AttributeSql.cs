using Herald.Core.Conditions;

namespace Herald.Data.Audiences;

/// <summary>What a company keeps of its advocates, in SQL: texts, numbers and truths in one JSON object.</summary>
internal sealed class AttributeSql(IConditionDialect dialect)
{
    private static readonly FieldFamily Attributes = FieldCatalogue.FamilyOf("advocate.attributes.x")!;

    /// <summary>The name of the attribute that a field asks for; null for other fields.</summary>
    public static string? NameOf(Field field) => Attributes.NameOf(field);

    public string Compare(string name, Operator comparison, FieldValue wanted, Func<object, string> parameter)
    {
        var place = parameter(dialect.AttributeName(name));
        return wanted switch
        {
            FieldValue.Number number when SqlSign.Of(comparison) is { } sign =>
                $"COALESCE({dialect.CompareAttribute(place, sign, parameter(dialect.AttributeNumber(number.Value)))}, FALSE)",
            FieldValue.Text text => TextSql.Compare(dialect, dialect.AttributeText(place), comparison, text.Value, parameter),
            FieldValue.Boolean truth when comparison == Operator.Equal => dialect.AttributeIs(place, truth.Value),
            FieldValue.Boolean truth when comparison == Operator.NotEqual => dialect.AttributeIs(place, !truth.Value),
            _ => "FALSE",
        };
    }
}
