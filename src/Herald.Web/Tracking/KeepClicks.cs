using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Insights.Clicks;
using Herald.Data.Tracking;
using Herald.Web.Platform;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Tracking;

/// <summary>
/// Sees to it that there is room for the clicks of the months to come, and drops those that are older than the operator keeps them, on
/// whichever node comes first. Where he set nothing, clicks are kept for ever.
/// </summary>
internal sealed partial class KeepClicks(
    IServiceScopeFactory scopes, HeraldSettings settings, TimeProvider clock, BackgroundLoops loops, ILogger<KeepClicks> log)
    : BackgroundService
{
    private const string Name = "keep_clicks";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    private readonly LeaseTaker taker = new(RandomNumberGenerator.GetHexString(16), settings.LeaseTime);

    private readonly SemaphoreSlim turn = new(1, 1);

    // Told once.
    private readonly HashSet<ClickMonth> occupied = [];

    // The months are there before the first click, so that none of its month lies elsewhere.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await loops.TurnAsync(Name, MakeAsync, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync(Name, Every, RunOnceAsync, stoppingToken);

    /// <summary>Makes the months that are missing, then forgets what is too old.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        // The lease keeps other nodes out, and not a second turn of this one.
        await turn.WaitAsync(ct);
        try
        {
            await MakeAsync(ct);
            if (settings.KeepClicksMonths is { } kept)
                await ForgetAsync(ClickMonth.Of(clock.GetUtcNow()).Plus(-kept), ct);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task MakeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        if (!(await MissingAsync(db, ct)).Any() || await taker.TryTakeAsync(db, Name, clock, ct) is not { } lease)
            return;
        // Looked at again: who had the lease before may have made them.
        foreach (var month in (await MissingAsync(db, ct)).ToList())
        {
            var change = await ClickParts.MakeAsync(db, lease, month, ct);
            if (change == ClickPartChange.Occupied && occupied.Add(month))
                Occupied(log, month.Name);
            else if (change == ClickPartChange.Busy)
                NoRoom(log, month.Name);
            else
                Changed(log, "make", month.Name, change);
        }

        await lease.ReleaseAsync(db, clock, ct);
    }

    private async Task<IEnumerable<ClickMonth>> MissingAsync(HeraldDb db, CancellationToken ct) =>
        (await ClickParts.MissingAsync(db, clock.GetUtcNow(), ct)).Where(month => !occupied.Contains(month));

    private async Task ForgetAsync(ClickMonth before, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        if ((await ClickParts.BeforeAsync(db, before, ct)).Count == 0 && (await ForgetClicks.ProgramsAsync(db, before, ct)).Count == 0)
            return;
        // What is not in the totals yet waits; what is, is never counted anew from what is left.
        if (!await ClickRecounts.AreCountedAsync(db, before.StartsAt, ct) || await taker.TryTakeAsync(db, Name, clock, ct) is not { } lease)
            return;
        await ClickRecounts.KeepSinceAsync(db, before.StartsAt, ct);
        foreach (var part in await ClickParts.BeforeAsync(db, before, ct))
            Changed(log, "drop", part.Table, await ClickParts.DropAsync(db, lease, part, ct));
        // What lies in no part of its own. A part that could not be dropped just now is, on the next turn.
        if ((await ClickParts.BeforeAsync(db, before, ct)).Count == 0)
            await ForgetRestAsync(db, before, lease, ct);
        await lease.ReleaseAsync(db, clock, ct);
    }

    private async Task ForgetRestAsync(HeraldDb db, ClickMonth before, Lease lease, CancellationToken ct)
    {
        var held = lease;
        foreach (var program in await ForgetClicks.ProgramsAsync(db, before, ct))
            Forgotten(log, program, await ForgetClicks.RunAsync(db, program, before, lease, RenewAsync, ct), before.Name);

        async Task<Lease?> RenewAsync(CancellationToken ct) =>
            held is { } last && last.ExpiresAt - clock.GetUtcNow() > taker.Duration / 2
                ? held
                : held = await taker.TryTakeAsync(db, Name, clock, ct);
    }

    [LoggerMessage(LogLevel.Information, "Room for clicks changed: {Change} {Part} {Outcome}")]
    private static partial void Changed(ILogger log, string change, string part, ClickPartChange outcome);

    [LoggerMessage(LogLevel.Warning, "Clicks of {Month} lie in clicks_other, because the month had no part when they came. They are found "
        + "and counted as all others, and deleted in small pieces; see docs/operate/clicks.md")]
    private static partial void Occupied(ILogger log, string month);

    [LoggerMessage(LogLevel.Warning, "No room was made for the clicks of {Month}: the table was busy, or clicks_other is too large to be "
        + "looked through within two seconds. It is tried again in ten minutes; see docs/operate/clicks.md")]
    private static partial void NoRoom(ILogger log, string month);

    [LoggerMessage(LogLevel.Information, "Old clicks deleted: {Program} {Count} from before {Month}")]
    private static partial void Forgotten(ILogger log, ProgramId program, int count, string month);
}
