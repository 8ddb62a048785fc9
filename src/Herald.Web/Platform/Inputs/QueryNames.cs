using System.Collections.Frozen;
using System.Reflection;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Web.Platform.Inputs;

/// <summary>
/// The query parameters that an endpoint takes; others are refused, since a misspelt filter would silently list everything.
/// </summary>
internal static class QueryNames
{
    public static FrozenSet<string> Of(MethodInfo method) => method.GetParameters().SelectMany(Names).ToFrozenSet(StringComparer.Ordinal);

    public static Refused? FaultOf(IQueryCollection query, FrozenSet<string> known)
    {
        var faults = new Faults();
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name))
                faults.Add(name, known.Count == 0 ? "This address takes no query parameters." : "Not known here; known are "
                    + string.Join(", ", known.Order()) + ".", "unknown_parameter");
            else if (values.Count > 1)
                faults.Add(name, "Give it once.", "duplicate_parameter");
        }

        return faults.Any ? Refused.Because(faults.ToRefusal()) : null;
    }

    private static IEnumerable<string> Names(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<FromQueryAttribute>() is { } query)
            return [query.Name ?? parameter.Name!];
        return parameter.ParameterType.GetCustomAttribute<ReadsQueryAttribute>()?.Names ?? [];
    }
}
