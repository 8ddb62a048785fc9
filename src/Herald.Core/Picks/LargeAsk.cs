using Herald.Core.Challenges;

namespace Herald.Core.Picks;

/// <summary>Which challenges ask for much. After one of them an advocate rests from the others of the kind.</summary>
public static class LargeAsk
{
    /// <summary>How long he rests.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(14);

    // Half an hour is no longer done between two other things.
    private const int MinutesMin = 30;

    /// <summary>Whether it takes long; where nobody said how long, whether it takes a story, a name or a journey.</summary>
    public static bool Is(ChallengeTerms terms) => terms.EffortMinutes is { } minutes
        ? minutes >= MinutesMin
        : terms.Stages.Any(static stage => stage.Kind is StageKind.Story or StageKind.Refer or StageKind.Meetup);
}
