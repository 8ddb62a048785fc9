using Herald.Core.Challenges;
using Herald.Core.Ids;

namespace Herald.Web.Challenges.Answers;

/// <summary>The questions of a challenge with what was answered.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Slug">What addresses call it.</param>
/// <param name="Questions">Its questions now, in their order.</param>
/// <param name="People">How many have handed answers in.</param>
/// <param name="Cut">Whether there are more than were counted.</param>
public sealed record CountedAnswers(
    ChallengeId Challenge, string Name, string Slug, IReadOnlyList<AskedQuestion> Questions, int People, bool Cut);
