using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Notifications;

/// <summary>Keeps when an advocate wants to be mailed. What waits to be mailed and is wanted no more is not mailed.</summary>
internal sealed class SavePreferences(HeraldDb db)
{
    public async Task RunAsync(
        ProgramId program, AdvocateId advocate, IReadOnlyDictionary<NotificationKind, MailPace> wanted, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var kept = await db.NotificationPreferences.AsTracking()
            .Where(row => row.ProgramId == program && row.AdvocateId == advocate).ToDictionaryAsync(static row => row.Kind, ct);
        foreach (var (kind, pace) in wanted)
        {
            if (kept.TryGetValue(kind, out var row))
                row.Pace = pace;
            else
                db.NotificationPreferences.Add(new() { ProgramId = program, AdvocateId = advocate, Kind = kind, Pace = pace });
        }

        var unwanted = wanted.Where(static wish => wish.Value == MailPace.Never).Select(static wish => wish.Key).ToArray();
        await db.Notifications
            .Where(row => row.ProgramId == program && row.AdvocateId == advocate && row.MailDueAt != null && unwanted.Contains(row.Kind))
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.MailDueAt, (DateTimeOffset?)null), ct);
        await write.CommitAsync(ct);
    }

    /// <summary>No mail about anything.</summary>
    public Task EndAsync(ProgramId program, AdvocateId advocate, CancellationToken ct) => RunAsync(
        program, advocate, Enum.GetValues<NotificationKind>().ToDictionary(static kind => kind, static _ => MailPace.Never), ct);
}
