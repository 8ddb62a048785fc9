using Herald.Core.Conditions;

namespace Herald.Data.Audiences;

/// <summary>Texts in SQL, compared by their folds.</summary>
internal static class TextSql
{
    public static string Compare(
        IConditionDialect dialect, string text, Operator comparison, string wanted, Func<object, string> parameter)
    {
        var folded = $"({dialect.Fold(text, parameter)})";
        var sought = parameter(OrdinalFold.Of(wanted));
        var predicate = comparison switch
        {
            Operator.Equal => $"{folded} = {sought}",
            Operator.NotEqual => $"{folded} <> {sought}",
            Operator.Contains => $"{dialect.Position(folded, sought)} > 0",
            Operator.StartsWith => $"substr({folded}, 1, length({sought})) = {sought}",
            Operator.EndsWith => $"substr({folded}, length({folded}) - length({sought}) + 1) = {sought}",
            _ => "FALSE",
        };
        return $"COALESCE({predicate}, FALSE)";
    }

    public static string Among(
        IConditionDialect dialect, string text, string within, IEnumerable<string> wanted, Func<object, string> parameter)
    {
        var folded = $"({dialect.Fold(text, parameter)})";
        return $"COALESCE({folded} {within} ({string.Join(", ", wanted.Select(one => parameter(OrdinalFold.Of(one))))}), FALSE)";
    }
}
