using Herald.Core.Challenges;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Web.Challenges.Trials;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Rewards;

namespace Herald.Web.Challenges;

/// <summary>A challenge: something to do, in stages that each say what is done, what proves it and what it gives.</summary>
internal sealed record ChallengeInput : IChecked
{
    public const int BytesMax = 128 * 1024;
    public const int TextMax = 20_000;
    private const int StagesMax = 10;
    private const int TagsMax = 10;
    private const int MinutesMax = 7 * 24 * 60;

    /// <summary>Needed; what people call it, 1 to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Its name in addresses, fixed once made: 2 to 60 small letters, digits and hyphens; from the name unless told.</summary>
    public string? Slug { get; init; }

    /// <summary>One or two sentences for its card; at most 300 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>All about it, in Markdown; at most 20,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The shelf that it stands on, such as Share; at most 64 characters.</summary>
    public string? Category { get; init; }

    /// <summary>Words that it is found by; at most 10 of 1 to 40 characters.</summary>
    public IReadOnlyList<string?>? Tags { get; init; }

    /// <summary>How many minutes it takes most people; 1 to 10,080.</summary>
    public int? EffortMinutes { get; init; }

    /// <summary>
    /// Its picture: the id of one that was uploaded with the purpose cover, which the hub shows; or an https address, which it does not,
    /// since that host would learn who reads the page.
    /// </summary>
    public string? Cover { get; init; }

    /// <summary>What the picture shows, for who cannot see it; at most 300 characters. Left out where it only adorns.</summary>
    public string? CoverText { get; init; }

    /// <summary>Which advocates it is for, in the condition language; all where it is left out.</summary>
    public string? When { get; init; }

    /// <summary>What an advocate must have reached before it opens for him.</summary>
    public ChallengeOpeningInput? Opens { get; init; }

    /// <summary>From when until when it is open; as long as it is launched where it is left out.</summary>
    public PeriodInput? Period { get; init; }

    /// <summary>How often it may be taken; once by each advocate where it is left out.</summary>
    public ChallengeLimitsInput? Limits { get; init; }

    /// <summary>Needed; what is to be done, in order, 1 to 10 stages.</summary>
    public IReadOnlyList<ChallengeStageInput?>? Stages { get; init; }

    /// <summary>What all advocates work at together with it; nothing where it is left out.</summary>
    public SharedGoalInput? SharedGoal { get; init; }

    /// <summary>Other words for it, which some see instead, for trial; at most 4.</summary>
    public IReadOnlyList<VariantInput?>? Variants { get; init; }

    /// <summary>How many must have seen each variant before they are compared, 100 to 10,000; 200 where it is left out.</summary>
    public int? VariantSize { get; init; }

    /// <summary>The pictures kept here that its cover and those of its variants name, with the field that names each.</summary>
    internal IEnumerable<(string Field, PictureId Picture)> CoverPictures => (Variants ?? [])
        .Select(static (variant, at) => (Field: $"variants[{at}].cover", variant?.Cover)).Prepend((Field: "cover", Cover))
        .Select(static one => (one.Field, Picture: CoverCheck.PictureIn(one.Cover))).Where(static one => one.Picture is not null)
        .Select(static one => (one.Field, one.Picture!.Value));

    public void Check(Faults faults)
    {
        faults.Text("name", Name, 200);
        if (Slug is not null && !ChallengeSlug.IsSlug(Slug))
            faults.Add("slug", ChallengeSlug.Expected, "invalid_slug");
        faults.OptionalText("summary", Summary, 300);
        faults.OptionalText("text", Text, TextMax, lines: true);
        faults.OptionalText("category", Category, 64);
        CheckTags(faults);
        if (EffortMinutes is < 1 or > MinutesMax)
            faults.Add("effort_minutes", $"Minutes from 1 to {MinutesMax:N0} are expected.", "number_out_of_range");
        CoverCheck.Of(faults, "cover", Cover, CoverText);
        AudienceCheck.Of(faults, When);
        Opens?.Check(faults, Period?.From);
        Period?.Check(faults);
        Limits?.Check(faults);
        CheckStages(faults);
        SharedGoal?.Check(faults, "shared_goal");
        VariantInput.Check(faults, this);
    }

    /// <summary>The same as Core reads it; only for what passed the checks.</summary>
    public ChallengeTerms ToTerms() => new()
    {
        Name = Name!,
        Summary = Summary,
        Text = Text,
        Category = Category,
        Tags = [.. (Tags ?? []).Select(static tag => tag!)],
        EffortMinutes = EffortMinutes,
        Cover = Cover,
        CoverText = CoverText,
        When = When is null ? null : Condition.Parse(When).Value,
        Opening = Opens?.ToOpening() ?? ChallengeOpening.AtOnce,
        From = Period?.From,
        To = Period?.To,
        Limits = Limits?.ToLimits() ?? ChallengeLimits.OnceEach,
        Stages = [.. Stages!.Select(static stage => stage!.ToStage())],
        SharedGoal = SharedGoal?.ToGoal(),
        Variants = [.. (Variants ?? []).Select(static variant => variant!.ToVariant())],
        VariantSize = VariantSize,
    };

    private void CheckTags(Faults faults)
    {
        if (Tags?.Count > TagsMax)
            faults.Add("tags", $"At most {TagsMax} are taken; there are {Tags.Count}.", "too_many");
        for (var at = 0; at < Math.Min(Tags?.Count ?? 0, TagsMax); at++)
            faults.Text($"tags[{at}]", Tags![at], 40);
    }

    private void CheckStages(Faults faults)
    {
        if (Stages?.Count(static stage => stage?.Kind == "beta") > 1)
            faults.Add("stages", "One stage of the kind beta is taken: a challenge has one set of places.", "too_many");
        if (Stages is not { Count: > 0 and <= StagesMax })
            faults.Add("stages", $"1 to {StagesMax} stages are expected.", "required");
        for (var at = 0; at < Math.Min(Stages?.Count ?? 0, StagesMax); at++)
        {
            if (Stages![at] is { } stage)
                stage.Check(faults, $"stages[{at}]");
            else
                faults.Add($"stages[{at}]", "A stage is expected, not null.", "required");
        }

        var questions = (Stages ?? []).Take(StagesMax).SelectMany(static stage => stage?.Questions ?? []);
        if (questions.Count(static question => question?.Satisfaction == true) > 1)
            faults.Add("stages", "One question of a challenge measures satisfaction; there are several.", "question_invalid");
    }
}
