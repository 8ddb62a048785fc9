namespace Herald.Web.Messages.Letters;

/// <summary>The one button of a letter.</summary>
public sealed record LetterAction(string Label, string Url);
