using Herald.Web.Platform.Inputs;

namespace Herald.Web.Challenges.Versions;

/// <summary>Versions of a challenge, as the reference shows them.</summary>
internal static class VersionExamples
{
    public static Page<ChallengeVersionView> Page { get; } = new(
    [
        new()
        {
            Number = 1,
            MadeAt = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero),
            Begun = 42,
            Challenge = ChallengeExamples.Input,
        },
    ], null);
}
