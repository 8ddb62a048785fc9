using System.Globalization;

namespace Herald.Core.Challenges;

/// <summary>
/// Whether what was handed in proves a stage of its kind. Refused, in this order: <c>proved_otherwise</c>, <c>evidence_required</c>,
/// <c>evidence_not_taken</c>, then what the kind itself asks for.
/// </summary>
public static class EvidenceCheck
{
    /// <summary>Why it does not prove the stage; null where it does, or where staff have to tell.</summary>
    public static Refusal? Of(StageKind kind, StageEvidence evidence) => kind switch
    {
        StageKind.Answer answer => Taken(evidence, Part.Answers) ?? AnswerCheck.Of(answer.Questions, evidence.Answers ?? []),
        StageKind.Story story => Taken(evidence, Part.Text | Part.Consent) ?? Text(evidence, story.LengthMin)
            ?? Consent(evidence, story.Publish),
        StageKind.Review review => Taken(evidence, Part.Address | Part.Text | PictureOf(review.Picture)) ?? Address(evidence, review.Site)
            ?? Picture(evidence, review.Picture == PictureAsk.Required),
        StageKind.Upload => Taken(evidence, Part.Picture | Part.Text) ?? Picture(evidence, needed: true),
        StageKind.Read { Quiz.Count: 0 } => Taken(evidence, Part.None),
        StageKind.Read read => Taken(evidence, Part.Answers) ?? AnswerCheck.OfQuiz(read.Quiz, read.PassMark, evidence.Answers ?? []),
        StageKind.Feedback feedback => Taken(evidence, Part.Text) ?? Text(evidence, feedback.LengthMin),
        StageKind.Introduce introduce => Taken(evidence, Part.Text) ?? Text(evidence, introduce.LengthMin),
        StageKind.Beta => Taken(evidence, Part.None),
        StageKind.Follow => Taken(evidence, Part.Text),
        StageKind.Meetup meetup => Taken(evidence, Part.Text | Part.Word) ?? Word(evidence, meetup.Word),
        _ => new("proved_otherwise", $"A stage of the kind {kind.Name} proves itself; nothing is handed in for it."),
    };

    internal static Refusal Fault(string code, string field, string message) => new(code, message)
    {
        Fields = new Dictionary<string, IReadOnlyList<string>> { [field] = [message] },
    };

    private static Refusal? Taken(StageEvidence evidence, Part parts)
    {
        foreach (var (part, given, name) in new[]
        {
            (Part.Text, evidence.Text is not null, "text"), (Part.Address, evidence.Address is not null, "address"),
            (Part.Consent, evidence.Consent is not null, "consent"), (Part.Word, evidence.Word is not null, "word"),
            (Part.Answers, evidence.Answers is not null, "answers"), (Part.Picture, evidence.Picture is not null, "picture"),
        })
        {
            if (given && !parts.HasFlag(part))
                return Fault("evidence_not_taken", "evidence." + name, "This is not asked for in this stage; leave it out.");
        }

        return null;
    }

    private static Refusal? Text(StageEvidence evidence, int lengthMin)
    {
        if (string.IsNullOrWhiteSpace(evidence.Text))
            return Fault("evidence_required", "evidence.text", "The stage asks for a text.");
        var length = new StringInfo(evidence.Text.Trim()).LengthInTextElements;
        return length >= lengthMin ? null
            : Fault("text_too_short", "evidence.text", $"At least {lengthMin:N0} characters are asked for; there are {length:N0}.");
    }

    private static Refusal? Consent(StageEvidence evidence, bool needed) =>
        !needed || evidence.Consent == true ? null : Fault(
            "consent_required", "evidence.consent", "The story is asked for to be published; it takes consent: true.");

    private static Refusal? Address(StageEvidence evidence, string? site)
    {
        if (evidence.Address is null)
            return Fault("evidence_required", "evidence.address", "The stage asks for the address of what was written.");
        if (!Uri.TryCreate(evidence.Address, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            return Fault("invalid_address", "evidence.address", "An https address is expected, such as https://www.example.com/reviews/7.");
        return site is null || IsWithin(address.IdnHost, new Uri(site).IdnHost) ? null
            : Fault("wrong_site", "evidence.address", $"What is written on {new Uri(site).IdnHost} is asked for.");
    }

    private static Refusal? Picture(StageEvidence evidence, bool needed) => !needed || evidence.Picture is not null ? null : Fault(
        "evidence_required", "evidence.picture", "The stage asks for a picture; upload it, and name the id that it got.");

    private static Part PictureOf(PictureAsk ask) => ask == PictureAsk.None ? Part.None : Part.Picture;

    private static bool IsWithin(string host, string site)
    {
        var name = site.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? site[4..] : site;
        return host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);
    }

    private static Refusal? Word(StageEvidence evidence, string? word)
    {
        if (word is null)
            return evidence.Word is null ? null : Fault("evidence_not_taken", "evidence.word", "No word is asked for; leave it out.");
        if (evidence.Word is null)
            return Fault("evidence_required", "evidence.word", "The stage asks for the word that is said at the meetup.");
        return evidence.Word.Trim().Equals(word, StringComparison.OrdinalIgnoreCase) ? null
            : Fault("wrong_word", "evidence.word", "That is not the word that is said there.");
    }

    [Flags]
    private enum Part
    {
        None = 0,
        Text = 1,
        Address = 2,
        Consent = 4,
        Word = 8,
        Answers = 16,
        Picture = 32,
    }
}
