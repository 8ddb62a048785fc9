using Herald.Core.Challenges;

namespace Herald.Core.Tests.Challenges;

/// <summary>How answers are counted, also those to what is offered no more.</summary>
public sealed class AskedQuestionTests
{
    [Fact]
    public void Options_are_counted_in_their_order_and_those_that_are_gone_behind_them()
    {
        var asked = new AskedQuestion(1, 1, new Question.Choice("Which?", true, ["B", "A"], true, []));

        asked.Count(Chosen("A", "Gone"));
        asked.Count(Chosen("A", "A"));
        asked.Count(new() { Question = 1, Text = "A" });

        asked.Answers.ShouldBe(2);
        asked.Counts.ShouldBe([("B", 0), ("A", 2), ("Gone", 1)]);
        asked.Mean.ShouldBeNull();
    }

    [Fact]
    public void A_scale_has_a_mean_and_who_recommends_counts_against_who_does_not()
    {
        var asked = new AskedQuestion(1, 1, new Question.Scale("Likely?", true, 0, 10, Measures: true));

        foreach (var step in new[] { 10, 9, 8, 0, 11 })
            asked.Count(new() { Question = 1, Scale = step });

        (asked.Answers, asked.Mean, asked.Promoters).ShouldBe((4, 6.75, 25));
        asked.Counts[10].ShouldBe(("10", 1));
        new AskedQuestion(1, 1, new Question.Scale("Likely?", true, 0, 10)).Promoters.ShouldBeNull();
    }

    [Fact]
    public void A_question_is_the_same_in_the_same_words_and_of_the_same_kind()
    {
        var asked = new AskedQuestion(1, 1, new Question.Words("Why?", true));

        asked.IsAs(new Question.Words("Why?", false)).ShouldBeTrue();
        asked.IsAs(new Question.Words("Why not?", true)).ShouldBeFalse();
        asked.IsAs(new Question.Scale("Why?", true, 0, 10)).ShouldBeFalse();
    }

    private static StageAnswer Chosen(params string[] options) => new() { Question = 1, Choices = options };
}
