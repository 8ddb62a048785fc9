namespace Herald.Tidy.Languages;

/// <summary>A text that the code says to people, as the resources know it.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Key">The English text, its gaps numbered; null where it is not written out at the place.</param>
/// <param name="IsCounted">Whether it stands for many, so that a language may have further forms of it.</param>
internal sealed record Said(string Place, string? Key, bool IsCounted = false);
