using Herald.Core.Ids;

namespace Herald.Web.Insights.Steering;

/// <summary>What is steered: a challenge, a category of challenges, or a channel.</summary>
internal abstract record SteeredSubject(string Name)
{
    internal sealed record Challenge(ChallengeId Id, string Slug, string Name, string? Shelf) : SteeredSubject(Name);

    internal sealed record Category(string Name, IReadOnlyList<Challenge> Challenges) : SteeredSubject(Name);

    internal sealed record Channel(string Name) : SteeredSubject(Name);
}
