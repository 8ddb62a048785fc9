using Herald.Core.Challenges;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Review;

/// <summary>One thing that was handed in, beside what was asked for.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Given">What was handed in.</param>
/// <param name="IsAddress">Whether it is an address that can be opened.</param>
/// <param name="IsPicture">Whether it is the printed id of a picture.</param>
public sealed record HandedIn(string Asked, string Given, bool IsAddress = false, bool IsPicture = false)
{
    internal static IReadOnlyList<HandedIn> Of(ChallengeStageInput stage, StageEvidence evidence)
    {
        var lines = new List<HandedIn>();
        var questions = stage.Questions ?? stage.Quiz ?? [];
        var answers = evidence.Answers ?? [];
        for (var at = 0; at < questions.Count; at++)
        {
            var answer = answers.FirstOrDefault(one => one.Question == at + 1);
            lines.Add(new(questions[at]!.Ask!, answer is null ? "not answered" : Words(answer, questions[at]!)));
        }

        if (evidence.Picture is { } picture)
            lines.Add(new("The picture", picture.ToString(), IsPicture: true));
        if (evidence.Address is { } address)
            lines.Add(new("The address of it", address, address.StartsWith("https://", StringComparison.Ordinal)));
        if (evidence.Text is { } text)
            lines.Add(new(stage.Kind is "review" or "follow" or "meetup" or "upload" ? "A remark" : "In own words", text));
        if (evidence.Consent is { } consent)
            lines.Add(new("May it be published?", consent ? "Yes" : "No"));
        if (evidence.Word is { } word)
            lines.Add(new("The word that was said", word));
        return lines;
    }

    private static string Words(StageAnswer answer, QuestionInput question) => answer switch
    {
        { Scale: { } number } => $"{MoneyText.Whole(number)} of {MoneyText.Whole(question.To ?? number)}",
        { Choices: { } chosen } => string.Join(", ", chosen),
        _ => answer.Text ?? "",
    };
}
