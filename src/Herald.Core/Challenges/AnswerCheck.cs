namespace Herald.Core.Challenges;

/// <summary>Whether answers fit their questions, and whether enough of a quiz is right.</summary>
public static class AnswerCheck
{
    /// <summary>Why the answers do not fit; null where they do.</summary>
    public static Refusal? Of(IReadOnlyList<Question> questions, IReadOnlyList<StageAnswer> answers)
    {
        var seen = new HashSet<int>();
        foreach (var answer in answers)
        {
            if (answer.Question < 1 || answer.Question > questions.Count)
                return Misfit(answer.Question, $"There are questions 1 to {questions.Count}.");
            if (!seen.Add(answer.Question))
                return Misfit(answer.Question, "It is answered twice.");
            if (FaultOf(questions[answer.Question - 1], answer) is { } fault)
                return Misfit(answer.Question, fault);
        }

        for (var number = 1; number <= questions.Count; number++)
        {
            if (questions[number - 1].Required && !seen.Contains(number))
                return EvidenceCheck.Fault("evidence_required", "evidence.answers", $"Question {number} must be answered.");
        }

        return null;
    }

    /// <summary>The same for a quiz, of which so many answers must be right; which are wrong is not told.</summary>
    public static Refusal? OfQuiz(IReadOnlyList<Question> quiz, int passMark, IReadOnlyList<StageAnswer> answers)
    {
        if (Of(quiz, answers) is { } misfit)
            return misfit;
        var right = answers.Count(answer => quiz[answer.Question - 1] is Question.Choice asked
            && asked.Right.ToHashSet(StringComparer.Ordinal).SetEquals(answer.Choices ?? []));
        return right >= passMark ? null : EvidenceCheck.Fault(
            "quiz_not_passed", "evidence.answers", $"{right} of {quiz.Count} answers are right, and {passMark} are needed; try again.");
    }

    private static string? FaultOf(Question question, StageAnswer answer) => question switch
    {
        Question.Words => answer is { Text: not null, Choices: null, Scale: null } ? null : "It is answered by text.",
        Question.Scale scale => answer is not { Text: null, Choices: null, Scale: { } number } ? "It is answered by scale."
            : number < scale.From || number > scale.To ? $"A whole number from {scale.From} to {scale.To} is expected." : null,
        Question.Choice choice => answer is not { Text: null, Choices: { Count: > 0 } chosen, Scale: null } ? "It is answered by choices."
            : chosen.Count > 1 && !choice.Several ? "One choice is expected."
            : chosen.Distinct(StringComparer.Ordinal).Count() < chosen.Count ? "A choice stands twice."
            : chosen.FirstOrDefault(one => !choice.Options.Contains(one, StringComparer.Ordinal)) is not null
                ? "A choice is none of the options." : null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Refusal Misfit(int question, string message) =>
        EvidenceCheck.Fault("answer_misfit", "evidence.answers", $"Question {question}: {message}");
}
