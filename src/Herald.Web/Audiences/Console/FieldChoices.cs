using Herald.Core.Badges;
using Herald.Core.Conditions;
using Herald.Core.Deeds;
using Herald.Data;
using Herald.Core.Ids;
using Herald.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;

namespace Herald.Web.Audiences.Console;

/// <summary>What the lists of the builder offer: all fields of an advocate, under headings, and all operators.</summary>
internal sealed class FieldChoices(HeraldDb db, AudienceListQueries audiences)
{
    // The newest advocates have the attributes that are in use; a name that is missing here is written as text.
    private const int LookedAtMax = 500;
    private const int AttributesMax = 50;

    // The latest; older ones are written.
    private const int ChallengesMax = 100;

    private const string Attributes = "advocate.attributes.";

    private static readonly Choice[] Person =
    [
        new("advocate.level", "Level"), new("advocate.earned_points", "Points earned in all"),
        new("advocate.joined_at", "Joined on"), new("advocate.locale", "Language and region"), new("advocate.time_zone", "Time zone"),
        new("advocate.email_domain", "E-mail domain"), new("advocate.referrals_submitted", "Referrals now"),
        new("advocate.referrals_won", "Referrals won now"), new("advocate.satisfaction", "Would recommend, 0 to 10"),
    ];

    private static readonly Choice[] Company =
    [
        new("account.name", "Company"), new("account.external_id", "Company’s id"), new("account.owner_email", "Sales rep’s e-mail"),
    ];

    private static readonly (string Suffix, string Text)[] Ways =
    [
        ("", "in all"), (".days_30", "in the last 30 days"), (".days_90", "in the last 90 days"), (".days_365", "in the last 365 days"),
        (".weeks_4", "in how many of the last 4 weeks"), (".months_3", "in how many of the last 3 months"),
        (".quarters_3", "in how many of the last 3 quarters"),
        (".first_at", "first on"), (".last_at", "last on"),
    ];

    public static Choice[] Operators { get; } =
    [
        new("=", "is"), new("!=", "is not"), new(">=", "is at least"), new("<=", "is at most"), new(">", "is more than, after"),
        new("<", "is less than, before"), new("contains", "contains"), new("starts with", "starts with"), new("ends with", "ends with"),
        new("in", "is one of"), new("not in", "is none of"), new("is true", "is true"), new("is false", "is false"),
        new("is present", "is known"), new("is missing", "is not known"),
    ];

    public static Choice[] Joins { get; } = [new(AudienceForm.All, "All of these hold"), new(AudienceForm.Any, "Any of these holds")];

    /// <summary>The fields by their headings; those that rows have and no heading does stand under one of their own.</summary>
    public async Task<IReadOnlyList<(string Heading, IReadOnlyList<Choice> Fields)>> OfAsync(
        ProgramId program, IEnumerable<ConditionRow> rows, CancellationToken ct)
    {
        List<(string Heading, IReadOnlyList<Choice> Fields)> groups =
        [
            ("The advocate", Person),
            ("Attributes", await AttributesAsync(program, ct)),
            ("The company", Company),
            .. DeedKind.All.Select(static kind => (kind.Title, (IReadOnlyList<Choice>)Deeds(kind))),
            ("Badges", [.. (await db.Badges.Where(row => row.ProgramId == program).OrderBy(static row => row.Slug).Take(Badge.CountMax)
                .Select(static row => new { row.Slug, row.Name }).ToListAsync(ct)).Select(static row =>
                new Choice(FieldCatalogue.BadgePrefix + row.Slug, $"Tier of {row.Name}"))]),
            ("Challenges", [.. (await db.Challenges.Where(row => row.ProgramId == program && row.LaunchedAt != null)
                .OrderByDescending(static row => row.Id).Take(ChallengesMax).Select(static row => row.Slug).ToListAsync(ct))
                .Order(StringComparer.Ordinal).Select(static slug =>
                    new Choice(FieldCatalogue.ChallengePrefix + slug, $"Times “{slug}” was completed"))]),
            ("Audiences", [.. (await audiences.SlugsAsync(program, ct)).Select(static slug =>
                new Choice(FieldCatalogue.AudiencePrefix + slug, "Belongs to " + slug))]),
        ];
        var known = groups.SelectMany(static group => group.Fields).Select(static choice => choice.Value).ToHashSet(StringComparer.Ordinal);
        groups.Add(("Others", [.. rows.Select(static row => row.Field).Distinct(StringComparer.Ordinal)
            .Where(field => !known.Contains(field)).Select(static field => new Choice(field, field))]));
        return [.. groups.Where(static group => group.Fields.Count > 0)];
    }

    private static Choice[] Deeds(DeedKind kind) =>
        [.. Ways.Select(way => new Choice($"{DeedQuestion.Prefix}{kind}{way.Suffix}", $"{kind.Title} {way.Text}"))];

    private async Task<IReadOnlyList<Choice>> AttributesAsync(ProgramId program, CancellationToken ct)
    {
        var known = await db.Advocates.Where(row => row.ProgramId == program).OrderByDescending(static row => row.Id)
            .Select(static row => row.Attributes).Take(LookedAtMax).ToListAsync(ct);
        return
        [
            .. known.SelectMany(static text => JsonElement.Parse(text).EnumerateObject().Select(static one => one.Name))
                .Distinct(StringComparer.Ordinal).Where(static name => FieldFamily.IsName(name)).Order(StringComparer.Ordinal)
                .Take(AttributesMax).Select(static name => new Choice(Attributes + name, name)),
        ];
    }
}
