namespace Herald.Web.Search;

/// <summary>Something that was found: what it is called, what helps to tell it from others, and its page.</summary>
public sealed record SearchHit(string Text, string? Beside, string Href);
