using Herald.Core.Badges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Deeds;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

/// <summary>
/// Looks back over the history for a badge that is new or asks for something else, advocate by advocate: some in each transaction, which
/// remembers how far it came, so that a crash or a second node repeats nothing.
/// </summary>
internal sealed partial class AwardFromHistory(
    IServiceScopeFactory scopes, AwardBadges award, TimeProvider clock, BackgroundLoops loops, ILogger<AwardFromHistory> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private const int BadgesMax = 100;

    // A fraction of a second each, in which other writers of the program wait.
    private const int AdvocatesMax = 200;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("award_from_history", Every, RunOnceAsync, stoppingToken);

    /// <summary>Goes through all badges that are new.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        foreach (var (program, badge) in await DueAsync(ct))
            await TryAwardAsync(program, badge, ct);
    }

    private async Task<List<(ProgramId Program, BadgeId Badge)>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var due = await db.Badges.Where(static row => row.SweptAt == null && row.RetiredAt == null).OrderBy(static row => row.ChangedAt)
            .Select(static row => new { row.ProgramId, row.Id }).Take(BadgesMax).ToListAsync(ct);
        return due.ConvertAll(static row => (row.ProgramId, row.Id));
    }

    // What fails with one badge is tried again, and keeps back no other.
    private async Task TryAwardAsync(ProgramId program, BadgeId badge, CancellationToken ct)
    {
        try
        {
            while (await StepAsync(program, badge, ct))
                ct.ThrowIfCancellationRequested();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotAwarded(log, badge, fault);
        }
    }

    /// <summary>Looks at the next advocates for one badge; whether there may be more.</summary>
    internal async Task<bool> StepAsync(ProgramId program, BadgeId id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        if (!await write.TryLockNameAsync(KeepBadges.ReaderName, ct))
            return false;
        // Whatever was found due may have been deleted, retired or gone through meanwhile.
        if (await db.Badges.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct)
            is not { SweptAt: null, RetiredAt: null } badge)
            return false;
        // Before the deeds are read as far, the history is not whole, and a later deed would be taken for the first.
        if (!await ActivityPump.HasReadUntilAsync(db, KeepDeeds.ReaderName, badge.ChangedAt, ct))
            return false;
        var (now, advocates) = (clock.GetUtcNow().Storable(), await NextAsync(db, badge, ct));
        if (advocates.Count == 0)
            badge.SweptAt = now;
        else
            badge.SweptTo = advocates[^1];
        await award.RunAsync(db, program, [badge], advocates.ToDictionary(static one => one, _ => now), ct);
        await write.CommitAsync(ct);
        return advocates.Count > 0;
    }

    private static Task<List<AdvocateId>> NextAsync(HeraldDb db, Badge badge, CancellationToken ct)
    {
        var rows = db.Advocates.Where(row => row.ProgramId == badge.ProgramId);
        if (badge.SweptTo is { } last)
            rows = rows.Where(row => row.Id > last);
        return rows.OrderBy(static row => row.Id).Select(static row => row.Id).Take(AdvocatesMax).ToListAsync(ct);
    }

    [LoggerMessage(LogLevel.Error, "The history could not be searched for a badge; it is tried again: {Badge}")]
    private static partial void NotAwarded(ILogger log, BadgeId badge, Exception fault);
}
