using System.Globalization;
using Herald.Core.Challenges;
using Herald.Web.Platform.Files;

namespace Herald.Web.Challenges.Answers;

/// <summary>Answers as a table: a row for each way, a column for each question.</summary>
internal static class AnswerFile
{
    public static CsvFile Of(string name, IReadOnlyList<AskedQuestion> questions, IAsyncEnumerable<HandedAnswers> rows) => new(
        name, ["advocate", "email", "handed_in_at", "state", .. questions.Select(static one => one.Question.Ask)],
        rows.Select(row => Cells(row, questions)));

    private static IReadOnlyList<string?> Cells(HandedAnswers row, IReadOnlyList<AskedQuestion> questions) =>
    [
        row.Name, row.Email, row.At.ToString("O", CultureInfo.InvariantCulture), row.Way.State.ToString().ToLowerInvariant(),
        .. questions.Select(one => row.Answers.Where(said => said.Of(questions) == one).Select(static said => Print(said.Answer))
            .LastOrDefault()),
    ];

    private static string? Print(StageAnswer answer) => answer.Text
        ?? answer.Scale?.ToString(CultureInfo.InvariantCulture) ?? (answer.Choices is { } chosen ? string.Join("; ", chosen) : null);
}
