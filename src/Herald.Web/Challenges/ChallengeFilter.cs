using Herald.Core.Challenges;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>Which challenges are asked for.</summary>
[ReadsQuery("state")]
internal sealed class ChallengeFilter : IBound
{
    public ChallengeState? State { get; private init; }

    public Refused? Fault { get; private init; }

    public static ValueTask<ChallengeFilter> BindAsync(HttpContext http)
    {
        var faults = new Faults();
        var state = StateInQuery.Read<ChallengeState>(http.Request.Query, faults);
        return new(new ChallengeFilter { State = state, Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null });
    }
}
