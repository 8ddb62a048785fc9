using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Notifications;

/// <summary>
/// Keeps when an advocate wants to be mailed. What waits to be mailed comes when he wants it now, and what is wanted no more does not.
/// </summary>
internal sealed class SavePreferences(HeraldDb db, TimeProvider clock)
{
    public async Task RunAsync(
        ProgramId program, AdvocateId advocate, IReadOnlyDictionary<NotificationKind, MailPace> wanted, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var kept = await db.NotificationPreferences.AsTracking()
            .Where(row => row.ProgramId == program && row.AdvocateId == advocate).ToDictionaryAsync(static row => row.Kind, ct);
        var changed = wanted.Where(wish => (kept.GetValueOrDefault(wish.Key)?.Pace ?? NotificationPreference.Usual) != wish.Value)
            .ToLookup(static wish => wish.Value, static wish => wish.Key);
        foreach (var (kind, pace) in wanted)
        {
            if (kept.TryGetValue(kind, out var row))
                row.Pace = pace;
            else
                db.NotificationPreferences.Add(new() { ProgramId = program, AdvocateId = advocate, Kind = kind, Pace = pace });
        }

        await WaitAnewAsync(program, advocate, changed, ct);
        await write.CommitAsync(ct);
    }

    private async Task WaitAnewAsync(
        ProgramId program, AdvocateId advocate, ILookup<MailPace, NotificationKind> changed, CancellationToken ct)
    {
        var zone = await db.Advocates.Where(row => row.ProgramId == program && row.Id == advocate)
            .Join(db.Programs, static row => row.ProgramId, static one => one.Id, static (row, one) => row.TimeZone ?? one.TimeZone)
            .SingleAsync(ct);
        foreach (var pace in changed)
        {
            var (kinds, due) = (pace.ToArray(), MailTimes.Of(pace.Key, clock.GetUtcNow().Storable(), zone)?.Storable());
            await db.Notifications
                .Where(row => row.ProgramId == program && row.AdvocateId == advocate && row.MailDueAt != null && kinds.Contains(row.Kind))
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.MailDueAt, due), ct);
        }
    }

    /// <summary>No mail about anything.</summary>
    public Task EndAsync(ProgramId program, AdvocateId advocate, CancellationToken ct) => RunAsync(
        program, advocate, Enum.GetValues<NotificationKind>().ToDictionary(static kind => kind, static _ => MailPace.Never), ct);
}
