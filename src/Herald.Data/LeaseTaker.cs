namespace Herald.Data;

/// <summary>Who takes leases, and for how long at a time.</summary>
/// <param name="Holder">One text for each run of a process, so that nobody renews what he did not take.</param>
/// <param name="Duration">After which others may take over unless it was renewed.</param>
public sealed record LeaseTaker(string Holder, TimeSpan Duration)
{
    /// <summary>As <see cref="Lease.TryTakeAsync"/>.</summary>
    public Task<Lease?> TryTakeAsync(HeraldDb db, string name, TimeProvider clock, CancellationToken ct) =>
        Lease.TryTakeAsync(db, name, Holder, Duration, clock, ct);
}
