namespace Herald.Web.Hub.Stories;

/// <summary>What is told of a referral beside its own row.</summary>
/// <param name="Friend">The friend's name, where he has one.</param>
/// <param name="Accepted">Whether the friend himself left his details on the invitation.</param>
/// <param name="IsAnothers">Whether somebody else is credited with the friend.</param>
internal sealed record StoryFacts(string? Friend, bool Accepted, bool IsAnothers);
