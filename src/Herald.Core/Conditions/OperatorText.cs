using System.Diagnostics;

namespace Herald.Core.Conditions;

/// <summary>How operators are written.</summary>
internal static class OperatorText
{
    public static string Print(Operator comparison) => comparison switch
    {
        Operator.Equal => "=",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.Contains => "contains",
        Operator.StartsWith => "starts with",
        Operator.EndsWith => "ends with",
        _ => throw new UnreachableException(),
    };

    public static bool TryReadSign(string sign, out Operator comparison)
    {
        (var known, comparison) = sign switch
        {
            "=" => (true, Operator.Equal),
            "!=" => (true, Operator.NotEqual),
            "<" => (true, Operator.Less),
            "<=" => (true, Operator.LessOrEqual),
            ">" => (true, Operator.Greater),
            ">=" => (true, Operator.GreaterOrEqual),
            _ => (false, default),
        };
        return known;
    }
}
