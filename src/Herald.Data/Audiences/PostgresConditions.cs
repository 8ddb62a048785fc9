using System.Data.Common;

namespace Herald.Data.Audiences;

/// <summary>Conditions in PostgreSQL's words. A cast stands within a CASE, since the planner may change the order of an AND.</summary>
internal sealed class PostgresConditions : IConditionDialect
{
    public void Prepare(DbConnection connection)
    {
    }

    public object Number(decimal value) => value;

    public object AttributeNumber(decimal value) => value;

    public object AttributeName(string name) => name;

    // Most texts are ASCII, which needs no walk through the table.
    public string Fold(string text, Func<object, string> parameter)
    {
        var (from, to) = OrdinalFold.Pairs;
        return $"CASE WHEN octet_length({text}) = char_length({text}) THEN upper(({text}) COLLATE \"C\") "
            + $"ELSE upper(translate({text}, {parameter(from)}, {parameter(to)}) COLLATE \"C\") END";
    }

    public string Position(string text, string sought) => $"strpos({text}, {sought})";

    public string HasAttribute(string name) => $"(a.attributes::json ->> {name}) IS NOT NULL";

    public string AttributeText(string name) =>
        $"CASE WHEN json_typeof(a.attributes::json -> {name}) = 'string' THEN a.attributes::json ->> {name} END";

    public string AttributeIs(string name, bool truth) =>
        $"COALESCE(json_typeof(a.attributes::json -> {name}) = 'boolean' "
        + $"AND (a.attributes::json ->> {name}) = '{(truth ? "true" : "false")}', FALSE)";

    // A decimal has 28 digits after the point at most; what follows is not known in memory.
    public string CompareAttribute(string name, string sign, string wanted) =>
        $"CASE WHEN json_typeof(a.attributes::json -> {name}) = 'number' "
        + $"THEN round((a.attributes::json ->> {name})::numeric, 28) {sign} {wanted} END";
}
