namespace Herald.Web.Platform;

/// <summary>What an endpoint takes or answers that is no JSON, for the document: bytes of these media types.</summary>
/// <param name="Taken">What its body may be; empty where it has none.</param>
/// <param name="Answered">What it answers with; empty where that is JSON.</param>
internal sealed record ApiBytes(IReadOnlyList<string> Taken, IReadOnlyList<string> Answered);
