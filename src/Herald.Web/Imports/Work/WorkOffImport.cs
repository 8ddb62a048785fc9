using Herald.Core.Ids;
using Herald.Data;

namespace Herald.Web.Imports.Work;

/// <summary>Takes the rows of an import batch by batch, on one node at a time.</summary>
internal sealed class WorkOffImport(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const string Name = "run_imports";

    /// <summary>
    /// Goes on until the rows are all taken, the time is over, or another node has the lease; tells whether there is more to do here.
    /// </summary>
    public async Task<bool> RunAsync(ProgramId program, ImportId import, LeaseTaker taker, DateTimeOffset until, CancellationToken ct)
    {
        Lease? lease = null;
        while (clock.GetUtcNow() < until)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
            if (lease is null || lease.ExpiresAt - clock.GetUtcNow() < taker.Duration / 2)
                lease = await taker.TryTakeAsync(db, Name, clock, ct);
            if (lease is null || !await scope.ServiceProvider.GetRequiredService<TakeRows>().RunAsync(program, import, lease, ct))
                return false;
        }

        return true;
    }

    /// <summary>Gives the lease back, so that another node or command need not wait for its end.</summary>
    public async Task EndAsync(LeaseTaker taker, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        if (await taker.TryTakeAsync(db, Name, clock, ct) is { } lease)
            await lease.ReleaseAsync(db, clock, ct);
    }
}
