namespace Herald.Web.Hub.Quests;

/// <summary>A challenge that is worth doing next.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Href">Its page.</param>
/// <param name="Why">Why it was picked, in a sentence.</param>
/// <param name="Pays">What it pays; null where nothing.</param>
public sealed record QuestPick(string Title, string Href, string Why, string? Pays);
