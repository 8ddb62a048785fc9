using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>Which completions are asked for.</summary>
[ReadsQuery("state", "challenge", "advocate")]
internal sealed class CompletionFilter : IBound
{
    public CompletionState? State { get; private init; }

    public ChallengeId? Challenge { get; private init; }

    public string? Advocate { get; private init; }

    public Refused? Fault { get; private init; }

    public static ValueTask<CompletionFilter> BindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var faults = new Faults();
        var state = StateInQuery.Read<CompletionState>(query, faults);
        ChallengeId? challenge = null;
        if (query.TryGetValue("challenge", out var text))
        {
            if (IdText.TryRead(text.ToString(), out ChallengeId id))
                challenge = id;
            else
                faults.Add("challenge", "The id of a challenge is expected.", "invalid_challenge");
        }

        faults.OptionalText("advocate", query["advocate"], 254);
        return new(new CompletionFilter
        {
            State = state,
            Challenge = challenge,
            Advocate = query["advocate"],
            Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null,
        });
    }

    /// <summary>All that stand in a state.</summary>
    public static CompletionFilter Of(CompletionState state) => new() { State = state };

    /// <summary>All of one challenge.</summary>
    public static CompletionFilter Of(ChallengeId challenge, CompletionState? state) => new() { Challenge = challenge, State = state };
}
