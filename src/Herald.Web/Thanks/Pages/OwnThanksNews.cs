namespace Herald.Web.Thanks.Pages;

/// <summary>What is new of thanks for an advocate's home.</summary>
/// <param name="From">Who thanks him, or wants to send him something.</param>
/// <param name="Text">What was written; null where his address is asked for.</param>
public sealed record OwnThanksNews(string From, string? Text);
