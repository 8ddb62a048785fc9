using Herald.Core.Advocates;
using Herald.Core.Challenges;

namespace Herald.Core.Picks;

/// <summary>
/// Which of the things that advocates say they like to do (<see cref="AdvocateProfile.AllInterests"/>) a challenge asks for.
/// </summary>
public static class Likings
{
    /// <summary>Those of its stages, each once; a kind that says nothing of the sort adds none.</summary>
    public static IReadOnlyCollection<string> Of(ChallengeTerms terms) =>
        [.. terms.Stages.Select(static stage => Of(stage.Kind)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Of(StageKind kind) => kind switch
    {
        StageKind.Share or StageKind.Follow => "sharing",
        StageKind.Refer => "referring",
        StageKind.Review => "reviews",
        StageKind.Story => "stories",
        StageKind.Meetup or StageKind.Introduce => "events",
        StageKind.Answer or StageKind.Feedback or StageKind.Beta => "feedback",
        StageKind.Read => "learning",
        _ => null,
    };
}
