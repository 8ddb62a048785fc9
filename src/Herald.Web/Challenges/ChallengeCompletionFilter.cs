using Herald.Core.Challenges;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>Which completions of one challenge are asked for.</summary>
[ReadsQuery("state")]
internal sealed class ChallengeCompletionFilter : IBound
{
    public CompletionState? State { get; private init; }

    public Refused? Fault { get; private init; }

    public static ValueTask<ChallengeCompletionFilter> BindAsync(HttpContext http)
    {
        var faults = new Faults();
        var state = StateInQuery.Read<CompletionState>(http.Request.Query, faults);
        return new(new ChallengeCompletionFilter { State = state, Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null });
    }
}
