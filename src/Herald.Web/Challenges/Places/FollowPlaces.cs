using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Places;

/// <summary>
/// Looks again and again whether somebody waits for a place that is free: in long lines, and where a challenge that was over goes on.
/// </summary>
internal sealed partial class FollowPlaces(
    IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops, ILogger<FollowPlaces> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private const int LinesMax = 200;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("follow-places", Every, RunOnceAsync, stoppingToken);

    /// <summary>Looks at all lines once, so many at a time.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        var after = default(ChallengeId);
        while (true)
        {
            var lines = await NextAsync(after, ct);
            foreach (var line in lines)
                await TryGiveAsync(line.Program, line.Challenge, ct);
            if (lines.Count < LinesMax)
                return;
            after = lines[^1].Challenge;
        }
    }

    private async Task<List<Line>> NextAsync(ChallengeId after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        return await db.BetaPlaces.Where(row => row.GivenAt == null && row.FreedAt == null && row.ChallengeId > after)
            .Select(static row => new { row.ProgramId, row.ChallengeId }).Distinct().OrderBy(static row => row.ChallengeId)
            .Take(LinesMax).Select(static row => new Line(row.ProgramId, row.ChallengeId)).ToListAsync(ct);
    }

    // What fails in one line must not keep back the others.
    private async Task TryGiveAsync(ProgramId program, ChallengeId id, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
            var places = scope.ServiceProvider.GetRequiredService<PlaceQueries>();
            var challenge = await db.Challenges.SingleAsync(row => row.ProgramId == program && row.Id == id, ct);
            // Where none is free, or it is over, nobody's turn is taken.
            if (challenge.StateAt(clock.GetUtcNow()) == ChallengeState.Ended || (await places.RoomAsync(challenge, ct)).Free == 0)
                return;
            await using var write = await WriteTransaction.BeginAsync(db, program, ct);
            challenge = await db.Challenges.SingleAsync(row => row.ProgramId == program && row.Id == id, ct);
            await scope.ServiceProvider.GetRequiredService<GivePlaces>().RunAsync(challenge, clock.GetUtcNow().Storable(), ct);
            await write.CommitAsync(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotGiven(log, program, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "Places of a beta could not be given; it is tried again: {Program}")]
    private static partial void NotGiven(ILogger log, ProgramId program, Exception fault);

    private sealed record Line(ProgramId Program, ChallengeId Challenge);
}
