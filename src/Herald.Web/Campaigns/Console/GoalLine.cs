namespace Herald.Web.Campaigns.Console;

/// <summary>A goal on a campaign's page.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Count">How much was counted.</param>
/// <param name="Target">How much is to be reached.</param>
/// <param name="Said">The same in words, with the day.</param>
/// <param name="Reached">Whether it is reached.</param>
/// <param name="Href">The rows behind the count; null where no list shows just these.</param>
public sealed record GoalLine(string Title, long Count, long Target, string Said, bool Reached, string? Href);
