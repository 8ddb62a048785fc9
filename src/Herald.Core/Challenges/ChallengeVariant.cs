namespace Herald.Core.Challenges;

/// <summary>
/// Other words for a challenge, which some see instead of its own. They change what is shown alone: what is asked, proved and paid is the
/// same for everybody, so that nobody is worse off for what he happened to see.
/// </summary>
/// <param name="Key">A letter from b to z; <see cref="Own"/> is what the challenge itself says.</param>
/// <param name="Name">What people call it; null for its own name. So it is with all that follows.</param>
/// <param name="Summary">One or two sentences for its card.</param>
/// <param name="Text">All about it, in Markdown.</param>
/// <param name="Cover">The id of a picture that was uploaded as a cover, or an https address.</param>
/// <param name="CoverText">What that picture shows; null where it only adorns.</param>
public sealed record ChallengeVariant(string Key, string? Name, string? Summary, string? Text, string? Cover, string? CoverText = null)
{
    /// <summary>The key of what the challenge itself says.</summary>
    public const string Own = "a";

    /// <summary>So many there are at most beside what the challenge itself says.</summary>
    public const int CountMax = 4;
}
