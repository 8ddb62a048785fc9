using Herald.Core.Challenges;
using Herald.Core.Ids;

namespace Herald.Web.Challenges.Answers;

/// <summary>How advocates answered the questions of a challenge, in the words of its newest version.</summary>
internal sealed record AnswersView
{
    public required ChallengeId Challenge { get; init; }

    /// <summary>How many have handed answers in; sent back and rejected ones do not count.</summary>
    public required int People { get; init; }

    /// <summary>Whether there are more than are counted: then it is the latest so many.</summary>
    public required bool Cut { get; init; }

    /// <summary>The questions, in their order; empty where the challenge asks none.</summary>
    public required IReadOnlyList<Asked> Questions { get; init; }

    /// <summary>One question.</summary>
    internal sealed record Asked
    {
        /// <summary>The stage that asks it, from 1.</summary>
        public required int Stage { get; init; }

        /// <summary>Its place in the stage, from 1.</summary>
        public required int Number { get; init; }

        /// <summary>The question.</summary>
        public required string Ask { get; init; }

        /// <summary>text, choice or scale.</summary>
        public required string Type { get; init; }

        /// <summary>How many answered it.</summary>
        public required int Answers { get; init; }

        /// <summary>How often each option was chosen, or each number of the scale; empty for answers in own words.</summary>
        public required IReadOnlyList<AnswerCount> Counts { get; init; }

        /// <summary>The mean of a scale; null for other questions, and before anybody answered.</summary>
        public required double? Mean { get; init; }

        /// <summary>
        /// Promoters less detractors, from -100 to 100, for the question that measures satisfaction; null for others.
        /// </summary>
        public required double? Promoters { get; init; }
    }

    /// <summary>How often something was said.</summary>
    internal sealed record AnswerCount(string Answer, int Count);

    public static AnswersView Of(CountedAnswers counted) => new()
    {
        Challenge = counted.Challenge,
        People = counted.People,
        Cut = counted.Cut,
        Questions =
        [
            .. counted.Questions.Select(static one => new Asked
            {
                Stage = one.Stage,
                Number = one.Number,
                Ask = one.Question.Ask,
                Type = one.Question switch { Question.Choice => "choice", Question.Scale => "scale", _ => "text" },
                Answers = one.Answers,
                Counts = [.. one.Counts.Select(static said => new AnswerCount(said.Said, said.Count))],
                Mean = one.Mean,
                Promoters = one.Promoters,
            }),
        ],
    };
}
