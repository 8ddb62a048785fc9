using Herald.Core.Challenges;

namespace Herald.Web.Challenges.Answers;

/// <summary>What one advocate answered on one way through a challenge.</summary>
/// <param name="Way">The way.</param>
/// <param name="Name">Who goes it.</param>
/// <param name="Email">His address.</param>
/// <param name="At">When he last handed answers in.</param>
/// <param name="Answers">Each answer with the question as it was asked of him.</param>
internal sealed record HandedAnswers(
    Completion Way, string Name, string Email, DateTimeOffset At, IReadOnlyList<HandedAnswers.Said> Answers)
{
    /// <summary>One answer, and where it was asked for.</summary>
    internal sealed record Said(int Stage, int Number, Question Question, StageAnswer Answer)
    {
        /// <summary>The question of now that it answers: at the same place, or wherever it is asked alike; null where none is.</summary>
        public AskedQuestion? Of(IReadOnlyList<AskedQuestion> questions) =>
            questions.FirstOrDefault(one => one.Stage == Stage && one.Number == Number && one.IsAs(Question))
            ?? questions.FirstOrDefault(one => one.IsAs(Question));
    }
}
