using Herald.Core.Satisfaction;

namespace Herald.Core.Tests.Satisfaction;

public sealed class SatisfactionScoreTests
{
    [Theory]
    [InlineData(0, SatisfactionGroup.Detractor)]
    [InlineData(6, SatisfactionGroup.Detractor)]
    [InlineData(7, SatisfactionGroup.Passive)]
    [InlineData(8, SatisfactionGroup.Passive)]
    [InlineData(9, SatisfactionGroup.Promoter)]
    [InlineData(10, SatisfactionGroup.Promoter)]
    public void Each_score_belongs_to_a_group(int score, SatisfactionGroup group) => SatisfactionScore.GroupOf(score).ShouldBe(group);

    [Theory]
    [InlineData("""{ "score": 0 }""", 0)]
    [InlineData("""{ "score": 10, "why": "fast" }""", 10)]
    [InlineData("""{ "score": 11 }""", null)]
    [InlineData("""{ "score": -1 }""", null)]
    [InlineData("""{ "score": 8.5 }""", null)]
    [InlineData("""{ "score": "9" }""", null)]
    [InlineData("""{ "score": true }""", null)]
    [InlineData("{ }", null)]
    public void Only_whole_numbers_from_0_to_10_are_scores(string properties, int? score) =>
        SatisfactionScore.In(properties).ShouldBe(score);
}
