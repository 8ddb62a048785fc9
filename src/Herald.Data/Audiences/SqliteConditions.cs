using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Herald.Data.Audiences;

/// <summary>Conditions in SQLite's words; folding texts and comparing decimals are functions that run in this process.</summary>
internal sealed class SqliteConditions : IConditionDialect
{
    private const string FoldName = "herald_fold";
    private const string CompareName = "herald_compare";

    public void Prepare(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        sqlite.CreateFunction<string?, string?>(FoldName, static text => text is null ? null : OrdinalFold.Of(text), isDeterministic: true);
        sqlite.CreateFunction<string, string, int>(
            CompareName, static (left, right) => Decimal(left).CompareTo(Decimal(right)), isDeterministic: true);
    }

    // As text it would be greater than every number.
    public object Number(decimal value) => decimal.ToDouble(value);

    public object AttributeNumber(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public object AttributeName(string name) => $"$.\"{name}\"";

    public string Fold(string text, Func<object, string> parameter) => $"{FoldName}({text})";

    public string Position(string text, string sought) => $"instr({text}, {sought})";

    public string HasAttribute(string name) => $"json_extract(a.attributes, {name}) IS NOT NULL";

    public string AttributeText(string name) =>
        $"CASE WHEN json_type(a.attributes, {name}) = 'text' THEN json_extract(a.attributes, {name}) END";

    public string AttributeIs(string name, bool truth) =>
        $"COALESCE(json_type(a.attributes, {name}) = '{(truth ? "true" : "false")}', FALSE)";

    public string CompareAttribute(string name, string sign, string wanted) =>
        $"CASE WHEN json_type(a.attributes, {name}) IN ('integer', 'real') "
        + $"THEN {CompareName}(a.attributes -> {name}, {wanted}) {sign} 0 END";

    private static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
