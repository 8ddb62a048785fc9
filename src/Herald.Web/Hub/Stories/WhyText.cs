namespace Herald.Web.Hub.Stories;

/// <summary>Why a referral is its advocate's, or is not, as he may know it.</summary>
/// <param name="Sentence">The decision.</param>
/// <param name="IsOwn">Whether it is his.</param>
/// <param name="Weighed">What was weighed, a sentence each.</param>
/// <param name="Unpaid">What gave nothing, and why, a sentence each.</param>
public sealed record WhyText(string Sentence, bool IsOwn, IReadOnlyList<string> Weighed, IReadOnlyList<string> Unpaid);
