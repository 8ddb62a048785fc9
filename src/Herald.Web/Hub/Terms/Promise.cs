namespace Herald.Web.Hub.Terms;

/// <summary>One thing that the program's live rules promise, in plain words.</summary>
/// <param name="Sentence">"You get 100 points for each friend whom you refer."</param>
/// <param name="Notes">What restricts it, a sentence each.</param>
public sealed record Promise(string Sentence, IReadOnlyList<string> Notes);
