using System.Text.Json;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Audiences;

/// <summary>Where an audience, a challenge or a badge is asked for; what else may aim at them, once there is such, too.</summary>
public static class AudienceUses
{
    /// <summary>As many as a sentence can name.</summary>
    public const int NamedMax = 5;

    /// <summary>The names of what refers to an audience now, each with its kind, such as <c>rule 'Friend became a customer'</c>.</summary>
    public static async Task<IReadOnlyList<string>> UsesOfAudienceAsync(
        this HeraldDb db, ProgramId program, string slug, DateTimeOffset now, CancellationToken ct)
    {
        var book = await db.AudienceBookAsync(program, ct);
        return
        [
            .. book.Referring(slug).Select(static other => $"audience '{other}'").Take(NamedMax),
            .. await AskingAsync(db, program, FieldCatalogue.AudiencePrefix + slug, null, null, now, ct),
            .. (await CampaignsAsync(db, program, slug, now, ct)).Select(static name => $"campaign '{name}'"),
        ];
    }

    /// <summary>The same of what conditions ask about a challenge, its own condition aside.</summary>
    public static async Task<IReadOnlyList<string>> UsesOfChallengeAsync(
        this HeraldDb db, ProgramId program, ChallengeId challenge, string slug, DateTimeOffset now, CancellationToken ct)
    {
        var asked = FieldCatalogue.ChallengePrefix + slug;
        return [.. await AudiencesAsync(db, program, asked, ct), .. await AskingAsync(db, program, asked, challenge, null, now, ct)];
    }

    /// <summary>The same of a badge, its own tiers aside, and the challenges that open with it.</summary>
    public static async Task<IReadOnlyList<string>> UsesOfBadgeAsync(
        this HeraldDb db, ProgramId program, BadgeId badge, string slug, DateTimeOffset now, CancellationToken ct)
    {
        var asked = FieldCatalogue.BadgePrefix + slug;
        var opened = (await ChallengesSayingAsync(db, program, $"\"{slug}\"", null, ct)).Where(body => OpensWith(body, slug));
        return
        [
            .. opened.Select(static body => $"challenge '{NameOf(body)}'").Take(NamedMax)
                .Concat(await AudiencesAsync(db, program, asked, ct))
                .Concat(await AskingAsync(db, program, asked, null, badge, now, ct)).Distinct(),
        ];
    }

    private static async Task<IReadOnlyList<string>> AudiencesAsync(
        HeraldDb db, ProgramId program, string asked, CancellationToken ct)
    {
        var audiences = await db.Audiences.Where(row => row.ProgramId == program && row.Condition.Contains(asked))
            .OrderBy(static row => row.Slug).Select(static row => new { row.Slug, row.Condition }).ToListAsync(ct);
        return [.. audiences.Where(row => Asks(row.Condition, asked)).Select(static row => $"audience '{row.Slug}'").Take(NamedMax)];
    }

    // What asks for a field, by its whole name.
    private static async Task<IReadOnlyList<string>> AskingAsync(
        HeraldDb db, ProgramId program, string asked, ChallengeId? but, BadgeId? own, DateTimeOffset now, CancellationToken ct) =>
    [
        .. (await RulesAsync(db, program, asked, ct)).Select(static name => $"rule '{name}'").Take(NamedMax),
        .. (await ChallengesSayingAsync(db, program, asked, but, ct)).Select(body => NameWhere(body, asked)).OfType<string>()
            .Select(static name => $"challenge '{name}'").Take(NamedMax),
        .. (await BadgesAsync(db, program, asked, own, ct)).Select(static name => $"badge '{name}'").Take(NamedMax),
        .. (await BonusesAsync(db, program, asked, now, ct)).Select(static name => $"bonus '{name}'").Take(NamedMax),
    ];

    // Rules keep what they were sent; only what the newest version asks holds.
    private static async Task<IReadOnlyList<string>> RulesAsync(HeraldDb db, ProgramId program, string asked, CancellationToken ct)
    {
        var versions = db.RuleVersions.Where(row => row.ProgramId == program && db.RewardRules.Any(rule =>
            rule.ProgramId == program && rule.Id == row.RuleId && rule.ChallengeId == null));
        var bodies = await versions
            .Where(row => row.Body.Contains(asked)
                && !versions.Any(newer => newer.RuleId == row.RuleId && newer.Number > row.Number))
            .OrderBy(static row => row.RuleId).Select(static row => row.Body).ToListAsync(ct);
        return [.. bodies.Select(body => NameWhere(body, asked)).OfType<string>()];
    }

    // What was ended by hand can be changed no more; a rule that still pays for its referrals finds nobody in an audience that is gone.
    private static Task<List<string>> ChallengesSayingAsync(
        HeraldDb db, ProgramId program, string text, ChallengeId? but, CancellationToken ct) => (
            from challenge in db.Challenges
            join version in db.ChallengeVersions
                on new { challenge.ProgramId, challenge.Id, Number = challenge.Version }
                equals new { version.ProgramId, Id = version.ChallengeId, version.Number }
            where challenge.ProgramId == program && challenge.Id != but && challenge.EndedAt == null && version.Body.Contains(text)
            orderby challenge.Id
            select version.Body).ToListAsync(ct);

    private static async Task<IReadOnlyList<string>> BonusesAsync(
        HeraldDb db, ProgramId program, string asked, DateTimeOffset now, CancellationToken ct)
    {
        // One that was ended before it began ends when it would have begun.
        var rows = await db.BonusPeriods
            .Where(row => row.ProgramId == program && row.EndsAt > now && row.EndsAt > row.BeginsAt)
            .Where(row => row.When != null && row.When.Contains(asked))
            .OrderBy(static row => row.Id).Select(static row => new { row.Name, row.When }).ToListAsync(ct);
        return [.. rows.Where(row => Asks(row.When, asked)).Select(static row => row.Name)];
    }

    // A day more than it counts, since days begin elsewhere at other hours.
    private static async Task<IReadOnlyList<string>> CampaignsAsync(
        HeraldDb db, ProgramId program, string slug, DateTimeOffset now, CancellationToken ct)
    {
        var yesterday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        return await db.Campaigns
            .Where(row => row.ProgramId == program && row.Audience == slug && row.EndedOn == null && row.EndsOn >= yesterday)
            .OrderBy(static row => row.Id).Take(NamedMax).Select(static row => row.Name).ToListAsync(ct);
    }

    // A program has a hundred at most. One that is retired may be open again, and is to find the badge that it asks for.
    private static async Task<IReadOnlyList<string>> BadgesAsync(
        HeraldDb db, ProgramId program, string asked, BadgeId? own, CancellationToken ct) =>
    [
        .. (await db.Badges.Where(row => row.ProgramId == program && (row.RetiredAt == null || own != null) && row.Id != own)
            .OrderBy(static row => row.Id).ToListAsync(ct))
            .Where(badge => badge.Tiers.Any(tier => Asks(tier.When, asked))).Select(static badge => badge.Name),
    ];

    private static bool Asks(string? when, string asked) => when is not null && !Condition.Parse(when).Refused(out _, out var condition)
        && condition.Fields().Any(field => field.Name == asked);

    private static string? NameWhere(string body, string asked)
    {
        var rule = JsonElement.Parse(body);
        return rule.TryGetProperty("when", out var when) && Asks(when.GetString(), asked)
            ? rule.GetProperty("name").GetString()
            : null;
    }

    private static string NameOf(string body) => JsonElement.Parse(body).GetProperty("name").GetString()!;

    private static bool OpensWith(string body, string slug) =>
        JsonElement.Parse(body).TryGetProperty("opens", out var opens) && opens.ValueKind == JsonValueKind.Object
        && opens.TryGetProperty("badges", out var badges) && badges.ValueKind == JsonValueKind.Array
        && badges.EnumerateArray().Any(badge => badge.ValueEquals(slug));
}
