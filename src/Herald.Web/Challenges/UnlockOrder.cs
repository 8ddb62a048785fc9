using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Whether the challenges that must be completed first are there, and do not wait for this one themselves.</summary>
internal sealed class UnlockOrder(HeraldDb db, ChallengeQueries challenges)
{
    public async Task<Refusal?> ObstacleAsync(ProgramId program, string slug, ChallengeInput input, CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var before = AfterOf(input);
        // Each round is a step further back, and none is looked at twice.
        for (var round = 1; before.Length > 0; round++)
        {
            var found = await db.Challenges.Where(row => row.ProgramId == program && before.Contains(row.Slug)).ToListAsync(ct);
            if (before.Contains(slug, StringComparer.Ordinal))
                return Fault("unlock_circle", $"{slug} would wait for itself; take it out of the challenges that come before.");
            if (round == 1 && before.FirstOrDefault(one => found.TrueForAll(row => row.Slug != one)) is { } missing)
                return Fault("unknown_challenge", $"There is no challenge {missing} in this program.");
            seen.UnionWith(before);
            var further = new List<string>();
            foreach (var row in found)
                further.AddRange(AfterOf((await challenges.TextAsync(program, row.Id, ct))!));
            before = [.. further.Distinct(StringComparer.Ordinal).Where(one => !seen.Contains(one))];
        }

        return null;
    }

    private static string[] AfterOf(ChallengeInput input) => [.. (input.Opens?.After ?? []).OfType<string>()];

    private static Refusal Fault(string code, string message)
    {
        var faults = new Faults();
        faults.Add("opens.after", message, code);
        return faults.ToRefusal();
    }
}
