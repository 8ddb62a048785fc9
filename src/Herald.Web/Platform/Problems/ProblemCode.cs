namespace Herald.Web.Platform.Problems;

/// <summary>A stable name that callers may branch on, the status that it comes with, and what it means.</summary>
internal sealed record ProblemCode(string Code, int Status, string Meaning);
