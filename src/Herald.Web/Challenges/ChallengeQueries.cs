using System.Text.Json;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Herald.Web.Challenges;

internal sealed class ChallengeQueries(HeraldDb db, TimeProvider clock, IOptions<JsonOptions> json)
{
    public async Task<Page<ChallengeView>> ListAsync(
        ProgramId program, ChallengeState? state, ChallengeId after, int limit, CancellationToken ct)
    {
        var rows = InState(db.Challenges.Where(row => row.ProgramId == program), state, clock.GetUtcNow());
        if (after != default)
            rows = rows.Where(row => row.Id < after);
        var page = Page<Challenge>.Of(
            await rows.OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct), limit, static row => row.Id.ToString());
        return new(await ViewsAsync(program, page.Data, ct), page.NextCursor);
    }

    public async Task<ChallengeView?> FindAsync(ProgramId program, ChallengeId id, CancellationToken ct) =>
        (await ViewsAsync(program, await db.Challenges.Where(row => row.ProgramId == program && row.Id == id).ToListAsync(ct), ct))
            .SingleOrDefault();

    /// <summary>What a challenge says in its newest version, in the form that makes one.</summary>
    public async Task<ChallengeInput?> TextAsync(ProgramId program, ChallengeId id, CancellationToken ct)
    {
        var challenge = await db.Challenges.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
        return challenge is null ? null : InputOf((await VersionAsync(program, id, challenge.Version, ct)).Body);
    }

    /// <summary>What a challenge says in one of its versions.</summary>
    public async Task<ChallengeTerms> TermsAsync(ProgramId program, ChallengeId id, int version, CancellationToken ct) =>
        (await TextAsync(program, id, version, ct)).ToTerms();

    /// <summary>The same in the form that makes one.</summary>
    public async Task<ChallengeInput> TextAsync(ProgramId program, ChallengeId id, int version, CancellationToken ct) =>
        InputOf((await VersionAsync(program, id, version, ct)).Body);

    public ChallengeInput InputOf(string body) =>
        (ChallengeInput)JsonSerializer.Deserialize(body, StoredJson.Of(json.Value).GetTypeInfo(typeof(ChallengeInput)))!;

    public string BodyOf(ChallengeInput input) =>
        JsonSerializer.Serialize(input, json.Value.SerializerOptions.GetTypeInfo(typeof(ChallengeInput)));

    private Task<ChallengeVersion> VersionAsync(ProgramId program, ChallengeId id, int version, CancellationToken ct) =>
        db.ChallengeVersions.SingleAsync(row => row.ProgramId == program && row.ChallengeId == id && row.Number == version, ct);

    private async Task<IReadOnlyList<ChallengeView>> ViewsAsync(
        ProgramId program, IReadOnlyList<Challenge> rows, CancellationToken ct)
    {
        var ids = rows.Select(static row => row.Id).ToArray();
        var versions = (await (
            from challenge in db.Challenges
            join version in db.ChallengeVersions
                on new { challenge.ProgramId, challenge.Id, Number = challenge.Version }
                equals new { version.ProgramId, Id = version.ChallengeId, version.Number }
            where challenge.ProgramId == program && ids.Contains(challenge.Id)
            select version).ToListAsync(ct)).ToDictionary(static version => version.ChallengeId);
        var counts = (await db.Completions.Where(row => row.ProgramId == program && ids.Contains(row.ChallengeId))
            .GroupBy(static row => new { row.ChallengeId, row.State })
            .Select(static group => new { group.Key.ChallengeId, group.Key.State, Count = group.Count() }).ToListAsync(ct))
            .ToLookup(static count => count.ChallengeId, static count => (count.State, count.Count));
        var together = await db.SharedGoals.Where(row => row.ProgramId == program && ids.Contains(row.ChallengeId))
            .ToDictionaryAsync(static row => row.ChallengeId, ct);
        return [.. rows.Select(row => View(row, versions[row.Id], [.. counts[row.Id]], together.GetValueOrDefault(row.Id)))];
    }

    // The order of Challenge.StateAt, as conditions on columns.
    private static IQueryable<Challenge> InState(IQueryable<Challenge> rows, ChallengeState? state, DateTimeOffset now) => state switch
    {
        null => rows,
        ChallengeState.Draft => rows.Where(static row => row.LaunchedAt == null),
        ChallengeState.Ended => rows.Where(row => row.LaunchedAt != null && (row.EndedAt != null || row.EndsAt <= now)),
        ChallengeState.Paused => Standing(rows, now).Where(static row => row.PausedAt != null),
        ChallengeState.Scheduled => Standing(rows, now).Where(row => row.PausedAt == null && row.StartsAt > now),
        _ => Standing(rows, now).Where(row => row.PausedAt == null && (row.StartsAt == null || row.StartsAt <= now)),
    };

    private static IQueryable<Challenge> Standing(IQueryable<Challenge> rows, DateTimeOffset now) =>
        rows.Where(row => row.LaunchedAt != null && row.EndedAt == null && (row.EndsAt == null || row.EndsAt > now));

    private ChallengeView View(
        Challenge row, ChallengeVersion version, IReadOnlyList<(CompletionState State, int Count)> counts, SharedProgress? together)
    {
        var input = InputOf(version.Body);
        return new()
        {
            Id = row.Id,
            Slug = row.Slug,
            State = row.StateAt(clock.GetUtcNow()),
            Version = row.Version,
            Name = input.Name!,
            Summary = input.Summary,
            Text = input.Text,
            Category = input.Category,
            Tags = input.Tags ?? [],
            EffortMinutes = input.EffortMinutes,
            Cover = input.Cover,
            CoverText = input.CoverText,
            When = input.When,
            Opens = input.Opens,
            Period = input.Period,
            Limits = input.Limits,
            Stages = input.Stages!,
            SharedGoal = input.SharedGoal,
            SharedProgress = together is null ? null : new(together.Done, together.ReachedAt),
            Variants = input.Variants ?? [],
            VariantSize = input.VariantSize,
            Counts = Counts(input.Limits?.Total, counts),
            LaunchedAt = row.LaunchedAt,
            PausedAt = row.PausedAt,
            EndedAt = row.EndedAt,
            CreatedAt = row.CreatedAt,
            VersionMadeAt = version.MadeAt,
        };
    }

    private static ChallengeCounts Counts(int? total, IReadOnlyList<(CompletionState State, int Count)> counts)
    {
        var (waiting, completed, rejected) =
            (Of(CompletionState.Submitted), Of(CompletionState.Completed), Of(CompletionState.Rejected));
        var underWay = waiting + Of(CompletionState.Begun) + Of(CompletionState.Returned);
        return new(underWay, waiting, completed, rejected, total is { } places ? Math.Max(0, places - underWay - completed) : null);

        int Of(CompletionState state) => counts.FirstOrDefault(count => count.State == state).Count;
    }
}
