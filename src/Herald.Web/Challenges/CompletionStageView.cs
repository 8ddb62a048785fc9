using Herald.Web.Rewards;

namespace Herald.Web.Challenges;

/// <summary>One stage of an advocate's way.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Kind">What is done in it.</param>
/// <param name="State">Where he stands with it.</param>
/// <param name="Give">What it gives in the version that he began with.</param>
/// <param name="DoneAt">When it was done, which is when it paid; null until then.</param>
/// <param name="Steps">What he handed in for it, the first first; nothing of it is ever lost.</param>
internal sealed record CompletionStageView(
    int Number, string Title, string Kind, CompletionStageState State, IReadOnlyList<GiftInput?> Give, DateTimeOffset? DoneAt,
    IReadOnlyList<CompletionStepView> Steps);
