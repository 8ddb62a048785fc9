using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn.Attempts;

/// <summary>
/// Counts attempts before the secret is looked at, so that a thousand at once are a thousand. A browser in which the person has signed in
/// before counts for itself; all others count together. So strangers can keep each other out, and never him.
/// docs/decisions/0013 has the reasons.
/// </summary>
internal sealed class CountAttempts(HeraldDb db, AddressAttempts addresses, TimeProvider clock)
{
    // Who knows his password and mistypes it needs three; who guesses gets a few dozen an hour.
    private const int DeviceAttemptsMax = 10;
    private const int StrangerAttemptsMax = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Counts an attempt on the account, or on none where there is no such person.</summary>
    public async Task<Admission> BeginAsync(HttpContext http, StaffAccount? account, CancellationToken ct)
    {
        if (account is not null && DeviceCookie.HashOf(http) is { } hash && await CountOnDeviceAsync(account.Id, hash, ct))
            return Admission.Granted;
        if (!addresses.TryCount(http.Connection.RemoteIpAddress))
            return Admission.AddressOut;
        return account is null || await CountAsStrangerAsync(account.Id, ct) ? Admission.Granted : Admission.StrangersOut;
    }

    /// <summary>Forgets the failures of this browser once its person is in, and knows it from now on.</summary>
    public async Task EndAsync(HttpContext http, StaffId staff, CancellationToken ct)
    {
        var (now, hash) = (clock.GetUtcNow().Storable(), DeviceCookie.HashOf(http));
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var known = hash is null ? 0 : await db.StaffDevices.Where(row => row.StaffId == staff && row.Hash == hash)
            .ExecuteUpdateAsync(
                set => set.SetProperty(static row => row.Failures, 0).SetProperty(static row => row.DistrustedUntil, (DateTimeOffset?)null)
                    .SetProperty(static row => row.UsedAt, now),
                ct);
        if (known > 0)
            DeviceCookie.Keep(http);
        else
            await AddDeviceAsync(http, staff, hash, now, ct);
        await write.CommitAsync(ct);
    }

    private async Task AddDeviceAsync(HttpContext http, StaffId staff, string? hash, DateTimeOffset now, CancellationToken ct)
    {
        addresses.Forgive(http.Connection.RemoteIpAddress);
        await db.StaffAccounts.Where(row => row.Id == staff).ExecuteUpdateAsync(
            static set => set.SetProperty(static row => row.Failures, 0)
                .SetProperty(static row => row.StrangersOutUntil, (DateTimeOffset?)null),
            ct);
        // A browser that others use too keeps the word that they know it by; one that nobody knows gets a new one.
        var shared = hash is not null && await db.StaffDevices.AnyAsync(row => row.Hash == hash, ct);
        if (shared)
            DeviceCookie.Keep(http);
        db.StaffDevices.Add(new() { StaffId = staff, Hash = shared ? hash! : DeviceCookie.Renew(http), UsedAt = now });
    }

    private async Task<bool> CountOnDeviceAsync(StaffId staff, string hash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var rows = db.StaffDevices.Where(row => row.StaffId == staff && row.Hash == hash);
        // Counting locks the row, so that what is read next is this attempt's own.
        var known = await rows.ExecuteUpdateAsync(
            static set => set.SetProperty(static row => row.Failures, static row => row.Failures + 1), ct);
        if (known == 0)
            return false;
        var device = await rows.AsTracking().SingleAsync(ct);
        var pausing = device.DistrustedUntil > now;
        if (device.DistrustedUntil <= now)
            (device.Failures, device.DistrustedUntil) = (1, null);
        else if (!pausing && device.Failures > DeviceAttemptsMax)
            (device.DistrustedUntil, pausing) = ((now + Pause).Storable(), true);
        await write.CommitAsync(ct);
        return !pausing;
    }

    private async Task<bool> CountAsStrangerAsync(StaffId staff, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var rows = db.StaffAccounts.Where(row => row.Id == staff);
        await rows.ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Failures, static row => row.Failures + 1), ct);
        var account = await rows.AsTracking().SingleAsync(ct);
        var pausing = account.StrangersOutUntil > now;
        if (account.StrangersOutUntil <= now)
            (account.Failures, account.StrangersOutUntil) = (1, null);
        else if (!pausing && account.Failures > StrangerAttemptsMax)
            (account.StrangersOutUntil, pausing) = ((now + Pause).Storable(), true);
        await write.CommitAsync(ct);
        db.Entry(account).State = EntityState.Detached;
        return !pausing;
    }
}
