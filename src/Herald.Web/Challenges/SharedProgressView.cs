namespace Herald.Web.Challenges;

/// <summary>How far all have come with the shared goal of a challenge.</summary>
/// <param name="Done">How many times it was done, by whomever.</param>
/// <param name="ReachedAt">When it was done as often as is asked for; null as long as it was not.</param>
internal sealed record SharedProgressView(int Done, DateTimeOffset? ReachedAt);
