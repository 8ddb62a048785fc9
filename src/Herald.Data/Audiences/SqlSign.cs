using Herald.Core.Conditions;

namespace Herald.Data.Audiences;

/// <summary>How SQL writes the operators that order values.</summary>
internal static class SqlSign
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    /// <summary>The sign; null for operators of texts.</summary>
    public static string? Of(Operator comparison) => comparison switch
    {
        Operator.Equal => "=",
        Operator.NotEqual => "<>",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        _ => null,
    };

    /// <summary>
    /// The sign and the instant for one that the store may not hold: it keeps whole microseconds, and one between two of them lies behind
    /// the first.
    /// </summary>
    public static (string Sign, DateTimeOffset Bound)? OfInstant(Operator comparison, DateTimeOffset wanted)
    {
        var between = wanted.UtcTicks % TicksPerMicrosecond;
        var bound = new DateTimeOffset(wanted.UtcTicks - between, TimeSpan.Zero);
        return (comparison, between) switch
        {
            (Operator.Less or Operator.LessOrEqual, not 0) => ("<=", bound),
            (Operator.Greater or Operator.GreaterOrEqual, not 0) => (">", bound),
            (Operator.Equal or Operator.NotEqual, not 0) => null,
            _ => Of(comparison) is { } sign ? (sign, bound) : null,
        };
    }
}
