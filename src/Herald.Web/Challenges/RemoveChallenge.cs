using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Deletes a draft that nothing refers to. What was launched is ended, since people did it and were paid for it.</summary>
internal sealed class RemoveChallenge(
    HeraldDb db, ChallengeQueries challenges, HoldCover covers, ChallengeNotes notes, TimeProvider clock)
{
    /// <summary>What it was. Refused: <c>challenge_launched</c>, <c>challenge_in_use</c>.</summary>
    public async Task<Outcome<ChallengeView>> RunAsync(Author by, ChallengeId id, CancellationToken ct)
    {
        var program = by.Program;
        if (await challenges.FindAsync(program, id, ct) is not { } challenge)
            return new Refusal("not_found", "There is no such challenge in this program.") { Kind = RefusalKind.Missing };
        if (challenge.LaunchedAt is not null)
            return Conflict("challenge_launched", "It was launched, and people may have done it; end it instead.");
        if (await UserAsync(program, id, challenge.Slug, ct) is { } user)
            return Conflict("challenge_in_use", $"{user} names it; take it out there first.");
        var text = (await challenges.TextAsync(program, id, ct))!;
        await db.Challenges.Where(row => row.ProgramId == program && row.Id == id).ExecuteDeleteAsync(ct);
        await db.ChallengeVersions.Where(row => row.ProgramId == program && row.ChallengeId == id).ExecuteDeleteAsync(ct);
        await covers.LetGoAsync(program, text, new(), ct);
        notes.OfRemoved(by, id, challenge.Name);
        await db.SaveChangesAsync(ct);
        return challenge;
    }

    private async Task<string?> UserAsync(ProgramId program, ChallengeId id, string slug, CancellationToken ct)
    {
        if (await db.Badges.Where(row => row.ProgramId == program && row.ChallengeId == id).Select(static row => row.Name)
            .FirstOrDefaultAsync(ct) is { } badge)
            return $"The badge “{badge}”";
        var campaigns = await db.Campaigns.Where(row => row.ProgramId == program).Select(static row => new { row.Name, row.Challenges })
            .ToListAsync(ct);
        if (campaigns.Find(row => row.Challenges.Contains(id)) is { } campaign)
            return $"The campaign “{campaign.Name}”";
        var name = id.ToString();
        var versions = db.RuleVersions.Where(row => row.ProgramId == program
            && !db.RuleVersions.Any(newer => newer.ProgramId == program && newer.RuleId == row.RuleId && newer.Number > row.Number));
        if (await versions.AnyAsync(row => row.Body.Contains(name), ct))
            return "A reward rule";
        if (await db.UsesOfChallengeAsync(program, id, slug, clock.GetUtcNow(), ct) is [var use, ..])
            return $"The condition of {use}";
        var quoted = $"\"{slug}\"";
        var bodies = await (
            from other in db.Challenges
            join version in db.ChallengeVersions
                on new { other.ProgramId, other.Id, Number = other.Version }
                equals new { version.ProgramId, Id = version.ChallengeId, version.Number }
            where other.ProgramId == program && other.Id != id && version.Body.Contains(quoted)
            select version.Body).ToListAsync(ct);
        return bodies.Select(challenges.InputOf).FirstOrDefault(other => other.Opens?.After?.Contains(slug) == true) is { } after
            ? $"The challenge “{after.Name}”" : null;
    }

    private static Refusal Conflict(string code, string message) => new(code, message) { Kind = RefusalKind.Conflict };
}
