using Herald.Core.Audiences;
using Herald.Core.Challenges;
using Herald.Core.Conditions;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Ui.Words;
using Herald.Web.Uploads;

namespace Herald.Web.Challenges.Editor;

/// <summary>A challenge as it stands in the editor: every field as it was typed, so that nothing is lost when it comes back.</summary>
public sealed record ChallengeForm
{
    /// <summary>What is chosen where the condition is written out.</summary>
    public const string Written = "=";

    public const int StagesMax = 10;
    public const int AfterMax = 10;
    private const string Belongs = " is true";

    public string? Name { get; init; }

    /// <summary>Null where it is made of the name.</summary>
    public string? Slug { get; init; }

    public string? Summary { get; init; }

    public string? Text { get; init; }

    public string? Category { get; init; }

    /// <summary>With commas between them.</summary>
    public string? Tags { get; init; }

    public string? Effort { get; init; }

    /// <summary>The picture that is there: its id, or an https address.</summary>
    public string? Cover { get; init; }

    public string? CoverText { get; init; }

    /// <summary>The slug of an audience, <see cref="Written"/>, or null for everybody.</summary>
    public string? Audience { get; init; }

    public string? When { get; init; }

    public string? Level { get; init; }

    /// <summary>From which level on it opens earlier, and by how many days.</summary>
    public string? EarlyLevel { get; init; }

    public string? EarlyDays { get; init; }

    /// <summary>The slugs of the challenges that come before.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The slugs of the badges that it opens with.</summary>
    public IReadOnlyList<string> Badges { get; init; } = [];

    public string? PerAdvocate { get; init; } = "1";

    public string? PerAdvocateDays { get; init; }

    public string? Total { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public IReadOnlyList<StageForm> Stages { get; init; } = [StageForm.New];

    /// <summary>What all work at together with it.</summary>
    public SharedGoalForm SharedGoal { get; init; } = new();

    /// <summary>Other words for it that some see instead.</summary>
    public IReadOnlyList<VariantForm> Variants { get; init; } = [];

    public string? VariantSize { get; init; }

    /// <summary>What was opened; what somebody else saved since is not overwritten unseen. Null for a new one.</summary>
    public string? Seen { get; init; }

    /// <summary>What was sent; a picture that came along stands in it from now on.</summary>
    internal static ChallengeForm Of(FormFields fields, SentPictures sent) => new()
    {
        Name = fields.Text("name"),
        Slug = fields.Text("slug"),
        Summary = fields.Text("summary"),
        Text = fields.Text("text"),
        Category = fields.Text("category"),
        Tags = fields.Text("tags"),
        Effort = fields.Text("effort_minutes"),
        Cover = sent.CoverOf(fields),
        CoverText = fields.Text("cover_text"),
        Audience = fields.Text("audience"),
        When = fields.Text("when"),
        Level = fields.Text("opens.level"),
        EarlyLevel = fields.Text("opens.early.level"),
        EarlyDays = fields.Text("opens.early.days"),
        After = Slugs(fields, "opens.after"),
        Badges = Slugs(fields, "opens.badges"),
        PerAdvocate = fields.Text("limits.per_advocate"),
        PerAdvocateDays = fields.Text("limits.per_advocate_days"),
        Total = fields.Text("limits.total"),
        From = fields.Text("period.from"),
        To = fields.Text("period.to"),
        Stages =
        [
            .. FormRows.Of("stages", StagesMax, row => fields.Text(row + ".kind") is not null).Select(row => StageForm.Of(fields, row)),
        ],
        Variants =
        [
            .. FormRows.Of("variants", ChallengeVariant.CountMax, row => fields.Text(row + ".key") is not null)
                .Select(row => VariantForm.Of(fields, row, sent)),
        ],
        VariantSize = fields.Text("variant_size"),
        SharedGoal = SharedGoalForm.Of(fields),
        Seen = fields.Text("seen"),
    };

    private static string[] Slugs(FormFields fields, string list) =>
    [
        .. Enumerable.Range(0, AfterMax).Select(at => fields.Text(FormRows.NameOf(list, at))).OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    internal static ChallengeForm Of(ChallengeInput input, ProgramMeasures measures)
    {
        var (audience, when) = AudienceOf(input.When);
        return new()
        {
            Name = input.Name,
            Slug = input.Slug,
            Summary = input.Summary,
            Text = input.Text,
            Category = input.Category,
            Tags = input.Tags is { Count: > 0 } tags ? string.Join(", ", tags) : null,
            Effort = FormNumber.Print(input.EffortMinutes),
            Cover = input.Cover,
            CoverText = input.CoverText,
            Audience = audience,
            When = when,
            Level = FormNumber.Print(input.Opens?.Level),
            EarlyLevel = FormNumber.Print(input.Opens?.Early?.Level),
            EarlyDays = FormNumber.Print(input.Opens?.Early?.Days),
            After = [.. (input.Opens?.After ?? []).OfType<string>()],
            Badges = [.. (input.Opens?.Badges ?? []).OfType<string>()],
            PerAdvocate = FormNumber.Print(input.Limits?.PerAdvocate) ?? "1",
            PerAdvocateDays = FormNumber.Print(input.Limits?.PerAdvocateDays),
            Total = FormNumber.Print(input.Limits?.Total),
            From = FormMoment.Print(input.Period?.From, measures.Zone),
            To = FormMoment.Print(input.Period?.To, measures.Zone),
            Stages = [.. input.Stages!.Select(stage => StageForm.Of(stage!, measures))],
            Variants = [.. (input.Variants ?? []).Select(static variant => VariantForm.Of(variant!))],
            VariantSize = FormNumber.Print(input.VariantSize),
            SharedGoal = SharedGoalForm.Of(input.SharedGoal, measures),
        };
    }

    /// <summary>The slug of the audience that a condition names and nothing else; null where it is another condition.</summary>
    internal static string? AudienceIn(string? when) =>
        when is not null && when.StartsWith(FieldCatalogue.AudiencePrefix, StringComparison.Ordinal)
            && when.EndsWith(Belongs, StringComparison.Ordinal)
            && when[FieldCatalogue.AudiencePrefix.Length..^Belongs.Length] is var slug && AudienceSlug.IsSlug(slug)
            ? slug
            : null;

    internal static string NamedAudience(string slug) => FieldCatalogue.AudiencePrefix + slug + Belongs;

    private static (string? Audience, string? When) AudienceOf(string? when) => (when, AudienceIn(when)) switch
    {
        (null, _) => (null, null),
        (_, { } slug) => (slug, null),
        _ => (Written, when),
    };
}
