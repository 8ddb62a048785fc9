using System.Collections.Frozen;
using Herald.Core.Challenges;
using Herald.Core.Conversions;
using Herald.Core.Referrals;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>Which settings each kind of stage takes, and what they must be.</summary>
internal static class StageSettings
{
    private const int QuestionsMax = 30;
    private const int ClicksMax = 10_000;
    private const int LengthMax = 5_000;
    private const int PlacesMax = 100_000;

    private static readonly FrozenDictionary<string, string[]> Taken = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["share"] = ["content", "clicks"],
        ["refer"] = ["referral_stage"],
        ["answer"] = ["questions"],
        ["story"] = ["length_min", "publish"],
        ["review"] = ["site", "picture"],
        ["read"] = ["address", "quiz", "pass_mark"],
        ["feedback"] = ["length_min"],
        ["beta"] = ["places", "waiting_list"],
        ["follow"] = ["address"],
        ["introduce"] = ["length_min"],
        ["upload"] = [],
        ["meetup"] = ["at", "place", "word"],
        ["custom"] = ["event"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kind that a stage is of; only for what passed the checks.</summary>
    public static StageKind KindOf(ChallengeStageInput stage) => stage.Kind switch
    {
        "share" => new StageKind.Share(stage.Content!, stage.Clicks!.Value),
        "refer" => new StageKind.Refer(stage.ReferralStage!.Value),
        "answer" => new StageKind.Answer(Questions(stage.Questions)),
        "story" => new StageKind.Story(stage.LengthMin ?? 1, stage.Publish ?? false),
        "review" => new StageKind.Review(stage.Site, stage.Picture ?? PictureAsk.None),
        "read" => new StageKind.Read(stage.Address, Questions(stage.Quiz), stage.PassMark ?? stage.Quiz?.Count ?? 0),
        "feedback" => new StageKind.Feedback(stage.LengthMin ?? 1),
        "beta" => new StageKind.Beta(stage.Places!.Value, stage.WaitingList ?? false),
        "follow" => new StageKind.Follow(stage.Address!),
        "introduce" => new StageKind.Introduce(stage.LengthMin ?? 1),
        "upload" => new StageKind.Upload(),
        "meetup" => new StageKind.Meetup(stage.At, stage.Place, stage.Word?.Trim()),
        _ => new StageKind.Custom(stage.Event!),
    };

    public static void Check(Faults faults, string field, ChallengeStageInput stage)
    {
        if (stage.Kind is null || !Taken.TryGetValue(stage.Kind, out var taken))
        {
            var names = string.Join(", ", Taken.Keys.Order(StringComparer.Ordinal));
            faults.Add(field + ".kind", $"One of {names} is expected.", "unknown_stage_kind");
            return;
        }

        foreach (var (name, _) in Given(stage).Where(setting => setting.Given && !taken.Contains(setting.Name)))
            faults.Add($"{field}.{name}", $"This does not belong to a stage of the kind {stage.Kind}.", "field_not_taken");
        if (stage is { Approval: true, Kind: "share" or "refer" or "custom" })
            faults.Add(field + ".approval", "A stage of this kind proves itself; leave approval out.", "field_not_taken");
        Number(faults, field + ".length_min", stage.LengthMin, LengthMax);
        CheckAddresses(faults, field, stage);
        CheckNeeded(faults, field, stage);
        CheckQuestions(faults, field + ".questions", stage.Questions, inQuiz: false, needed: stage.Kind == "answer");
        CheckQuestions(faults, field + ".quiz", stage.Quiz, inQuiz: true, needed: false);
        if (stage.PassMark is { } mark && (mark < 1 || mark > (stage.Quiz?.Count ?? 0)))
            faults.Add(field + ".pass_mark", "A whole number from 1 to the number of questions is expected.", "number_out_of_range");
        faults.OptionalInstant(field + ".at", stage.At);
        faults.OptionalText(field + ".place", stage.Place, 200);
        faults.OptionalText(field + ".word", stage.Word, 64);
    }

    private static void CheckAddresses(Faults faults, string field, ChallengeStageInput stage)
    {
        foreach (var (name, address, needed) in new[]
        {
            ("content", stage.Content, stage.Kind == "share"), ("site", stage.Site, false),
            ("address", stage.Address, stage.Kind == "follow"),
        })
        {
            if (address is not null)
                WebAddress.Check(faults, $"{field}.{name}", address);
            else if (needed)
                faults.Add($"{field}.{name}", Checks.Needed, "required");
        }
    }

    private static void CheckNeeded(Faults faults, string field, ChallengeStageInput stage)
    {
        Number(faults, field + ".clicks", stage.Clicks, ClicksMax, needed: stage.Kind == "share");
        Number(faults, field + ".places", stage.Places, PlacesMax, needed: stage.Kind == "beta");
        if (stage.Kind == "refer" && stage.ReferralStage is not <= Stage.Won)
            faults.Add(field + ".referral_stage", "One of submitted, qualified, opportunity, won is expected.", "invalid_stage");
        if (stage.Kind == "custom" && (stage.Event is null || !EventTypes.IsName(stage.Event) || stage.Event == EventTypes.Refund))
            faults.Add(field + ".event", "The type of an event is expected, such as webinar_attended; a refund proves nothing.",
                "invalid_event_type");
    }

    private static void CheckQuestions(Faults faults, string field, IReadOnlyList<QuestionInput?>? questions, bool inQuiz, bool needed)
    {
        if (questions is { Count: 0 or > QuestionsMax } || (questions is null && needed))
            faults.Add(field, $"1 to {QuestionsMax} questions are expected.", "required");
        for (var at = 0; at < Math.Min(questions?.Count ?? 0, QuestionsMax); at++)
        {
            if (questions![at] is { } question)
                question.Check(faults, $"{field}[{at}]", inQuiz);
            else
                faults.Add($"{field}[{at}]", "A question is expected, not null.", "required");
        }
    }

    private static void Number(Faults faults, string field, int? value, int max, bool needed = false)
    {
        if (value < 1 || value > max || (needed && value is null))
            faults.Add(field, $"A whole number from 1 to {max:N0} is expected.", value is null ? "required" : "number_out_of_range");
    }

    private static List<Question> Questions(IReadOnlyList<QuestionInput?>? questions) =>
        [.. (questions ?? []).Select(static question => question!.ToQuestion())];

    private static IEnumerable<(string Name, bool Given)> Given(ChallengeStageInput stage) =>
    [
        ("content", stage.Content is not null), ("clicks", stage.Clicks is not null), ("referral_stage", stage.ReferralStage is not null),
        ("questions", stage.Questions is not null), ("length_min", stage.LengthMin is not null), ("publish", stage.Publish is not null),
        ("site", stage.Site is not null), ("address", stage.Address is not null), ("quiz", stage.Quiz is not null),
        ("pass_mark", stage.PassMark is not null), ("places", stage.Places is not null), ("waiting_list", stage.WaitingList is not null),
        ("at", stage.At is not null), ("place", stage.Place is not null), ("word", stage.Word is not null),
        ("event", stage.Event is not null), ("picture", stage.Picture is not null),
    ];
}
