using Herald.Core.Challenges;
using Herald.Core.Satisfaction;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>Something that an advocate is asked.</summary>
internal sealed record QuestionInput
{
    private const int OptionsMax = 20;
    private const int ScaleMax = 100;

    /// <summary>Needed; the question, 1 to 500 characters.</summary>
    public string? Ask { get; init; }

    /// <summary>Needed: text, choice or scale.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it must be answered; true where it is left out.</summary>
    public bool? Required { get; init; }

    /// <summary>choice: 2 to 20 different options of 1 to 200 characters.</summary>
    public IReadOnlyList<string?>? Options { get; init; }

    /// <summary>choice: whether more than one may be chosen.</summary>
    public bool? Several { get; init; }

    /// <summary>choice in a quiz: the options that are right.</summary>
    public IReadOnlyList<string?>? Right { get; init; }

    /// <summary>scale: its lowest number, from 0.</summary>
    public int? From { get; init; }

    /// <summary>scale: its highest number, at most 100.</summary>
    public int? To { get; init; }

    /// <summary>
    /// scale: whether it measures satisfaction, by how likely the advocate would recommend; only from 0 to 10, and one in a challenge.
    /// </summary>
    public bool? Satisfaction { get; init; }

    public void Check(Faults faults, string field, bool inQuiz)
    {
        faults.Text(field + ".ask", Ask, 500);
        if (Type is not ("text" or "choice" or "scale"))
            faults.Add(field + ".type", "One of text, choice, scale is expected.", "unknown_question");
        else if (inQuiz && Type != "choice")
            faults.Add(field + ".type", "A quiz asks by choice, so that what is right can be told.", "unknown_question");
        if (Type != "choice" && (Options is not null || Several is not null || Right is not null))
            faults.Add(field, "Options, several and right belong to a choice.", "field_not_taken");
        if (Type != "scale" && (From is not null || To is not null))
            faults.Add(field, "From and to belong to a scale.", "field_not_taken");
        if (Type == "scale" && (From is not >= 0 || To is not <= ScaleMax || From >= To))
            faults.Add(field, $"A scale goes from a whole number of at least 0 to a higher one of at most {ScaleMax}.", "question_invalid");
        if (Satisfaction is not null && Type != "scale")
            faults.Add(field + ".satisfaction", "Only a scale measures satisfaction.", "field_not_taken");
        else if (Satisfaction == true && (From, To) is not (SatisfactionScore.Lowest, SatisfactionScore.Highest))
            faults.Add(field + ".satisfaction", "Satisfaction is measured on a scale from 0 to 10.", "question_invalid");
        if (Type == "choice")
            CheckChoice(faults, field, inQuiz);
    }

    public Question ToQuestion() => Type switch
    {
        "choice" => new Question.Choice(Ask!, Required ?? true, Texts(Options), Several ?? false, Texts(Right)),
        "scale" => new Question.Scale(Ask!, Required ?? true, From!.Value, To!.Value, Satisfaction ?? false),
        _ => new Question.Words(Ask!, Required ?? true),
    };

    private static List<string> Texts(IReadOnlyList<string?>? texts) => [.. (texts ?? []).Select(static text => text!)];

    private void CheckChoice(Faults faults, string field, bool inQuiz)
    {
        var options = Options ?? [];
        if (options.Count is < 2 or > OptionsMax)
            faults.Add(field + ".options", $"2 to {OptionsMax} options are expected.", "question_invalid");
        for (var at = 0; at < Math.Min(options.Count, OptionsMax); at++)
            faults.Text($"{field}.options[{at}]", options[at], 200);
        if (options.Distinct(StringComparer.Ordinal).Count() < options.Count)
            faults.Add(field + ".options", "An option stands twice.", "question_invalid");
        if (Right is not null && !inQuiz)
            faults.Add(field + ".right", "Only a quiz knows what is right.", "field_not_taken");
        else if (inQuiz && (Right is not { Count: > 0 } || Right.Any(right => !options.Contains(right, StringComparer.Ordinal))
            || (Right.Count > 1 && Several != true)))
            faults.Add(field + ".right", "The options that are right are expected, one of them unless several may be chosen.",
                "question_invalid");
    }
}
