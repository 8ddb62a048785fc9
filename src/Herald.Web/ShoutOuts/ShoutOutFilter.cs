using System.Text.Json;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.ShoutOuts;

/// <summary>Which shout-outs are asked for.</summary>
[ReadsQuery("state", "advocate")]
internal sealed class ShoutOutFilter : IBound
{
    private static readonly Dictionary<string, ShoutOutState> States = Enum.GetValues<ShoutOutState>().ToDictionary(
        static state => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()), StringComparer.Ordinal);

    public ShoutOutState? State { get; private init; }

    /// <summary>Who is thanked, by id, external id or e-mail address.</summary>
    public string? Advocate { get; private init; }

    public Refused? Fault { get; private init; }

    public static ValueTask<ShoutOutFilter> BindAsync(HttpContext http)
    {
        var (query, faults) = (http.Request.Query, new Faults());
        ShoutOutState? state = null;
        if (query.TryGetValue("state", out var text))
        {
            if (States.TryGetValue(text.ToString(), out var known))
                state = known;
            else
                faults.Add("state", $"One of {string.Join(", ", States.Keys)} is expected.", "unknown_state");
        }

        faults.OptionalText("advocate", query["advocate"], 254);
        return new(new ShoutOutFilter
        {
            State = state,
            Advocate = query["advocate"],
            Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null,
        });
    }
}
