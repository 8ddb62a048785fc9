using System.Security.Cryptography;
using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations.Work;

/// <summary>Works off rounds of invitations and reminds who has not come, on one node at a time; several rounds take turns.</summary>
internal sealed partial class SendInvitations(
    IServiceScopeFactory scopes, HeraldSettings settings, TimeProvider clock, BackgroundLoops loops, ILogger<SendInvitations> log)
    : BackgroundService
{
    private const string Name = "send_invitations";
    private const int RoundsMax = 20;

    // A turn ends in time for the loop to be seen turning; the next one follows at once.
    private const int BatchesMax = 10;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly LeaseTaker taker = new(RandomNumberGenerator.GetHexString(16), settings.LeaseTime);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => loops.RepeatAsync(Name, Every, RunOnceAsync, stoppingToken);

    /// <summary>Does what there is to do, or a turn's worth of it.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        var rounds = await RunningAsync(ct);
        if (rounds.Count == 0 && !await IsDueAsync(ct))
            return;
        try
        {
            foreach (var (program, round) in rounds)
                await TryAsync(program, round, ct);
            await RepeatAsync((services, lease) => services.GetRequiredService<RemindInvited>().RunAsync(lease, ct), ct);
        }
        finally
        {
            // Also where the server stops: the next one goes on at once.
            await EndAsync(CancellationToken.None);
        }
    }

    // What fails in one round is tried again at the next turn, and keeps back no other.
    private async Task TryAsync(ProgramId program, InvitationRoundId round, CancellationToken ct)
    {
        try
        {
            await RepeatAsync((services, lease) => services.GetRequiredService<InviteBatch>().RunAsync(program, round, lease, ct), ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotSent(log, round, fault);
        }
    }

    private async Task RepeatAsync(Func<IServiceProvider, Lease, Task<bool>> work, CancellationToken ct)
    {
        for (var at = 0; at < BatchesMax; at++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
            if (await taker.TryTakeAsync(db, Name, clock, ct) is not { } lease || !await work(scope.ServiceProvider, lease))
                return;
        }
    }

    private async Task<List<(ProgramId Program, InvitationRoundId Round)>> RunningAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<HeraldDb>().InvitationRounds
            .Where(static row => row.State == RoundState.Running).OrderBy(static row => row.MadeAt)
            .Select(static row => new { row.ProgramId, row.Id }).Take(RoundsMax).ToListAsync(ct);
        return [.. rows.Select(static row => (row.ProgramId, row.Id))];
    }

    private async Task<bool> IsDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow().Storable();
        return await scope.ServiceProvider.GetRequiredService<HeraldDb>().HubInvitations.AnyAsync(row => row.ReminderDueAt <= now, ct);
    }

    private async Task EndAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        if (await taker.TryTakeAsync(db, Name, clock, ct) is { } lease)
            await lease.ReleaseAsync(db, clock, ct);
    }

    [LoggerMessage(LogLevel.Error, "A round of invitations could not go on; it is tried again: {Round}")]
    private static partial void NotSent(ILogger log, InvitationRoundId round, Exception fault);
}
