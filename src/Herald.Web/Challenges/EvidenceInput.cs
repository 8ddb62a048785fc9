using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>What an advocate hands in for a stage; which parts it has follows from the stage's kind.</summary>
internal sealed record EvidenceInput
{
    public const int TextMax = 10_000;
    private const int AnswersMax = 30;

    /// <summary>A story, feedback, an introduction, or a remark; at most 10,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The https address of what was written elsewhere.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the text may be published.</summary>
    public bool? Consent { get; init; }

    /// <summary>The word that was said at the meetup; at most 64 characters.</summary>
    public string? Word { get; init; }

    /// <summary>The id of a picture that was uploaded with the purpose proof; it becomes the advocate's.</summary>
    public PictureId? Picture { get; init; }

    /// <summary>At most 30 answers to the stage's questions.</summary>
    public IReadOnlyList<AnswerInput?>? Answers { get; init; }

    public void Check(Faults faults)
    {
        faults.OptionalText("evidence.text", Text, TextMax, lines: true);
        if (Address is not null)
            WebAddress.Check(faults, "evidence.address", Address);
        faults.OptionalText("evidence.word", Word, 64);
        if (Answers?.Count > AnswersMax)
            faults.Add("evidence.answers", $"At most {AnswersMax} are taken; there are {Answers.Count}.", "too_many");
        for (var at = 0; at < Math.Min(Answers?.Count ?? 0, AnswersMax); at++)
        {
            if (Answers![at] is { } answer)
                answer.Check(faults, $"evidence.answers[{at}]");
            else
                faults.Add($"evidence.answers[{at}]", "An answer is expected, not null.", "required");
        }
    }

    public StageEvidence ToEvidence() => new()
    {
        Text = Text,
        Address = Address,
        Consent = Consent,
        Word = Word,
        Picture = Picture,
        Answers = Answers is null ? null : [.. Answers.Select(static answer => answer!.ToAnswer())],
    };
}
