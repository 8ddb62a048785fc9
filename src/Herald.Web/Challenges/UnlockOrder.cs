using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// Whether the badges and challenges that must be had first are there, and the challenges do not wait for this one themselves.
/// </summary>
internal sealed class UnlockOrder(HeraldDb db, ChallengeQueries challenges)
{
    private const string After = "opens.after";

    public async Task<Refusal?> ObstacleAsync(ProgramId program, string slug, ChallengeInput input, CancellationToken ct)
    {
        if (await UnknownBadgeAsync(program, input, ct) is { } unknown)
            return Fault("opens.badges", "unknown_badge", $"There is no badge {unknown} in this program; make it first.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var before = await BeforeAsync(program, [input], ct);
        // Each round is a step further back, and none is looked at twice.
        for (var round = 1; before.Length > 0; round++)
        {
            var found = await db.Challenges.Where(row => row.ProgramId == program && before.Contains(row.Slug)).ToListAsync(ct);
            if (before.Contains(slug, StringComparer.Ordinal))
                return Fault(After, "unlock_circle", $"{slug} would wait for itself; take out what comes before it.");
            if (round == 1 && before.FirstOrDefault(one => found.TrueForAll(row => row.Slug != one)) is { } missing)
                return Fault(After, "unknown_challenge", $"There is no challenge {missing} in this program.");
            seen.UnionWith(before);
            var further = new List<ChallengeInput>();
            foreach (var row in found)
                further.Add((await challenges.TextAsync(program, row.Id, ct))!);
            before = [.. (await BeforeAsync(program, further, ct)).Where(one => !seen.Contains(one))];
        }

        return null;
    }

    private async Task<string?> UnknownBadgeAsync(ProgramId program, ChallengeInput input, CancellationToken ct)
    {
        var badges = BadgesOf(input).ToArray();
        var known = badges.Length == 0 ? [] : await db.Badges.Where(row => row.ProgramId == program && badges.Contains(row.Slug))
            .Select(static row => row.Slug).ToListAsync(ct);
        return badges.Except(known, StringComparer.Ordinal).FirstOrDefault();
    }

    // Also those whose badges are asked for.
    private async Task<string[]> BeforeAsync(ProgramId program, IReadOnlyCollection<ChallengeInput> inputs, CancellationToken ct)
    {
        var badges = inputs.SelectMany(BadgesOf).Distinct(StringComparer.Ordinal).ToArray();
        var earnedBy = badges.Length == 0 ? [] : await (
            from badge in db.Badges
            join challenge in db.Challenges
                on new { badge.ProgramId, Id = badge.ChallengeId } equals new { challenge.ProgramId, Id = (ChallengeId?)challenge.Id }
            where badge.ProgramId == program && badges.Contains(badge.Slug)
            select challenge.Slug).ToListAsync(ct);
        return [.. inputs.SelectMany(static input => input.Opens?.After ?? []).OfType<string>().Union(earnedBy, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> BadgesOf(ChallengeInput input) => (input.Opens?.Badges ?? []).OfType<string>();

    private static Refusal Fault(string field, string code, string message)
    {
        var faults = new Faults();
        faults.Add(field, message, code);
        return faults.ToRefusal();
    }
}
