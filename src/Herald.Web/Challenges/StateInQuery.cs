using System.Text.Json;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>A state in an address: <c>?state=submitted</c>.</summary>
internal static class StateInQuery
{
    public static TState? Read<TState>(IQueryCollection query, Faults faults)
        where TState : struct, Enum
    {
        if (!query.TryGetValue("state", out var text))
            return null;
        var names = Enum.GetValues<TState>().ToDictionary(
            static state => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()), StringComparer.Ordinal);
        if (names.TryGetValue(text.ToString(), out var state))
            return state;
        faults.Add("state", $"One of {string.Join(", ", names.Keys)} is expected.", "unknown_state");
        return null;
    }
}
