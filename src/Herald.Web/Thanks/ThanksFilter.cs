using System.Text.Json;
using Herald.Core.Thanks;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Thanks;

/// <summary>Which thanks are asked for.</summary>
[ReadsQuery("state", "advocate", "assignee")]
internal sealed class ThanksFilter : IBound
{
    private static readonly Dictionary<string, ThanksState> States = Enum.GetValues<ThanksState>().ToDictionary(
        static state => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()), StringComparer.Ordinal);

    public ThanksState? State { get; private init; }

    /// <summary>By id, external id or e-mail address.</summary>
    public string? Advocate { get; private init; }

    /// <summary>The e-mail address of somebody on the staff.</summary>
    public string? Assignee { get; private init; }

    public Refused? Fault { get; private init; }

    public static ValueTask<ThanksFilter> BindAsync(HttpContext http)
    {
        var (query, faults) = (http.Request.Query, new Faults());
        ThanksState? state = null;
        if (query.TryGetValue("state", out var text))
        {
            if (States.TryGetValue(text.ToString(), out var known))
                state = known;
            else
                faults.Add("state", $"One of {string.Join(", ", States.Keys)} is expected.", "unknown_state");
        }

        faults.OptionalText("advocate", query["advocate"], 254);
        faults.OptionalEmail("assignee", query["assignee"]);
        return new(new ThanksFilter
        {
            State = state,
            Advocate = query["advocate"],
            Assignee = query["assignee"],
            Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null,
        });
    }
}
