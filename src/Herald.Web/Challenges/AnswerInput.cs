using Herald.Core.Challenges;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>The answer to one question: text, choices or scale, as it asks for.</summary>
internal sealed record AnswerInput
{
    public const int TextMax = 5_000;
    private const int ChoicesMax = 20;

    /// <summary>Needed: which question, from 1.</summary>
    public int? Question { get; init; }

    /// <summary>The answer in own words; at most 5,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The options that are chosen, as they are written.</summary>
    public IReadOnlyList<string?>? Choices { get; init; }

    /// <summary>The number that is chosen.</summary>
    public int? Scale { get; init; }

    public void Check(Faults faults, string field)
    {
        if (Question is null)
            faults.Add(field + ".question", Checks.Needed, "required");
        faults.OptionalText(field + ".text", Text, TextMax, lines: true);
        if (Choices?.Count > ChoicesMax)
            faults.Add(field + ".choices", $"At most {ChoicesMax} are taken; there are {Choices.Count}.", "too_many");
        for (var at = 0; at < Math.Min(Choices?.Count ?? 0, ChoicesMax); at++)
            faults.Text($"{field}.choices[{at}]", Choices![at], 200);
    }

    public StageAnswer ToAnswer() => new()
    {
        Question = Question!.Value,
        Text = Text,
        Choices = Choices is null ? null : [.. Choices.Select(static choice => choice!)],
        Scale = Scale,
    };
}
