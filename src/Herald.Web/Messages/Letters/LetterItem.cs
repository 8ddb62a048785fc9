namespace Herald.Web.Messages.Letters;

/// <summary>One of several things that a letter tells.</summary>
public sealed record LetterItem(string Title, string Text);
