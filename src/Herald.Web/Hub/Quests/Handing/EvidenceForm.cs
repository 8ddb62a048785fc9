using System.Globalization;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Challenges;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;
using Herald.Web.Uploads;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests.Handing;

/// <summary>What an advocate hands in for a stage, as he typed it. Answers are in fields named by their question: q1, q2.</summary>
public sealed record EvidenceForm(string? Text, string? Address, bool Consent, string? Word)
{
    private const int WordMax = 64;

    public static EvidenceForm Empty { get; } = new(null, null, false, null);

    /// <summary>What was answered, by the number of the question.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Answers { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>The picture that was sent with it, now or before.</summary>
    public PictureId? Picture { get; init; }

    public static string NameOf(int question) => "q" + question.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was given for a question; empty where nothing was.</summary>
    public IReadOnlyList<string> Of(int question) => Answers.GetValueOrDefault(question, []);

    /// <summary>The questions of a stage; none where its kind asks none.</summary>
    public static IReadOnlyList<Question> QuestionsOf(StageKind kind) => kind switch
    {
        StageKind.Answer answer => answer.Questions,
        StageKind.Read read => read.Quiz,
        _ => [],
    };

    internal static EvidenceForm Of(FormFields fields, StageKind kind) =>
        new(fields.Text("text"), fields.Text("address"), fields.Ticked("consent"), fields.Text("word"))
        {
            Picture = IdText.TryRead(fields.Text("picture"), out PictureId picture) ? picture : null,
            Answers = Numbered(QuestionsOf(kind)).Select(one => (one.Number, Given: GivenTo(one.Question, fields, NameOf(one.Number))))
                .Where(static one => one.Given.Count > 0).ToDictionary(static one => one.Number, static one => one.Given),
        };

    /// <summary>What was handed in before, to be changed and handed in again.</summary>
    public static EvidenceForm Again(StageEvidence evidence) =>
        new(evidence.Text, evidence.Address, evidence.Consent == true, evidence.Word)
        {
            Picture = evidence.Picture,
            Answers = (evidence.Answers ?? []).ToDictionary(static answer => answer.Question, Said),
        };

    /// <summary>What one answer says.</summary>
    public static IReadOnlyList<string> Said(StageAnswer answer) => answer switch
    {
        { Choices: { } choices } => choices,
        { Scale: { } scale } => [scale.ToString(CultureInfo.InvariantCulture)],
        { Text: { } text } => [text],
        _ => [],
    };

    /// <summary>What is wrong with it before anybody looks at what it says.</summary>
    internal FormFaults Check(StageKind kind)
    {
        var faults = new Faults();
        if (kind is StageKind.Story or StageKind.Feedback or StageKind.Introduce)
            faults.Text("text", Text is null ? null : "given", EvidenceInput.TextMax);
        faults.OptionalText("text", Text, EvidenceInput.TextMax, lines: true);
        if (kind is StageKind.Review && Address is null)
            faults.Add("address", Checks.Needed);
        else if (kind is StageKind.Review && !WebAddress.IsOne(Address))
            faults.Add("address", T("An https address is expected, such as https://www.example.com/reviews/7."));
        if (kind is StageKind.Upload or StageKind.Review { Picture: PictureAsk.Required } && Picture is null)
            faults.Add(SentPicture.FileField, Checks.Needed);
        if (kind is StageKind.Story { Publish: true } && !Consent)
            faults.Add("consent", T("It is asked for to be published, which takes your consent."));
        if (kind is StageKind.Meetup { Word: not null })
            faults.Text("word", Word, WordMax);
        foreach (var (number, question) in Numbered(QuestionsOf(kind)))
        {
            if (question.Required && Of(number).Count == 0)
                faults.Add(NameOf(number), T("This question is still to be answered."));
            if (question is Question.Words)
                faults.OptionalText(NameOf(number), Of(number).FirstOrDefault(), AnswerInput.TextMax, lines: true);
            else if (question is Question.Scale scale && Of(number).Count > 0 && !IsOn(scale, Of(number)[0]))
                faults.Add(NameOf(number), T($"A whole number from {scale.From} to {scale.To} is expected."));
        }

        return faults.Any ? FormFaults.Of(faults.ToRefusal()) : FormFaults.None;
    }

    /// <summary>The parts of it that a stage of this kind takes.</summary>
    internal EvidenceInput Input(StageKind kind) => new()
    {
        Text = kind is StageKind.Story or StageKind.Review or StageKind.Feedback or StageKind.Introduce or StageKind.Follow
            or StageKind.Meetup or StageKind.Upload ? Text : null,
        Address = kind is StageKind.Review ? Address : null,
        Picture = kind is StageKind.Upload or StageKind.Review { Picture: not PictureAsk.None } ? Picture : null,
        Consent = kind is StageKind.Story ? Consent : null,
        Word = kind is StageKind.Meetup { Word: not null } ? Word : null,
        Answers = QuestionsOf(kind).Count == 0 ? null : [.. Answers.Select(answer => Input(QuestionsOf(kind), answer.Key, answer.Value))],
    };

    private static AnswerInput Input(IReadOnlyList<Question> questions, int number, IReadOnlyList<string> given) =>
        questions[number - 1] switch
        {
            Question.Choice => new() { Question = number, Choices = given },
            Question.Scale => new() { Question = number, Scale = int.Parse(given[0], NumberStyles.None, CultureInfo.InvariantCulture) },
            _ => new() { Question = number, Text = given[0] },
        };

    private static bool IsOn(Question.Scale scale, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= scale.From && number <= scale.To;

    private static IReadOnlyList<string> GivenTo(Question question, FormFields fields, string name) => question is Question.Choice
        ? [.. fields.All(name).Where(static one => one.Length > 0)]
        : fields.Text(name) is { } text ? [text] : [];

    private static IEnumerable<(int Number, Question Question)> Numbered(IReadOnlyList<Question> questions) =>
        questions.Select(static (question, at) => (at + 1, question));
}
