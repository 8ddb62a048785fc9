namespace Herald.Web.Hub.Quests;

/// <summary>How far all have come with the shared goal of a challenge, in words.</summary>
/// <param name="Title">What is reached together.</param>
/// <param name="Done">How many times it was done; at most the target.</param>
/// <param name="Target">How many times it is to be done.</param>
/// <param name="Count">Both in words.</param>
/// <param name="Promise">What everybody gets for it, a sentence; null where it gives nothing and is not reached.</param>
public sealed record TogetherText(string Title, int Done, int Target, string Count, string? Promise);
