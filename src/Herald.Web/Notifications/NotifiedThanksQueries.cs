using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Data;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Notifications;

/// <summary>What people say to an advocate, for the notifications of it.</summary>
internal sealed class NotifiedThanksQueries(HeraldDb db)
{
    /// <summary>By notification; those that are about something else are left out.</summary>
    public async Task<IReadOnlyDictionary<NotificationId, NotifiedThanks>> OfAsync(
        ProgramId program, IReadOnlyList<Notification> rows, CancellationToken ct)
    {
        var about = rows.Where(static row => (row.ThanksId, row.ShoutOutId, row.HonourId) is not (null, null, null)).ToList();
        if (about.Count == 0)
            return new Dictionary<NotificationId, NotifiedThanks>();
        var thanks = await ThanksAsync(program, about, ct);
        var shoutOuts = await ShoutOutsAsync(program, about, ct);
        var honours = await HonoursAsync(program, about, ct);
        return about.ToDictionary(static row => row.Id, row => new NotifiedThanks
        {
            Thanks = row.ThanksId is { } thanked && thanks.TryGetValue((thanked, row.Kind), out var words) ? words : null,
            ShoutOut = row.ShoutOutId is { } shoutOut && shoutOuts.TryGetValue(shoutOut, out var said) ? said : null,
            Honour = row.HonourId is { } honour && honours.TryGetValue(honour, out var chosen) ? chosen : null,
        });
    }

    // Who asks for an address need not be who signs.
    private async Task<Dictionary<(ThanksId, NotificationKind), (string From, string Text)>> ThanksAsync(
        ProgramId program, IReadOnlyList<Notification> rows, CancellationToken ct)
    {
        var ids = rows.Select(static row => row.ThanksId).OfType<ThanksId>().ToArray();
        var found = new Dictionary<(ThanksId, NotificationKind), (string From, string Text)>();
        if (ids.Length == 0)
            return found;
        foreach (var row in await db.ThanksTasks.Where(row => row.ProgramId == program && ids.Contains(row.Id)).ToListAsync(ct))
            found[(row.Id, NotificationKind.ThanksWritten)] = (row.SignedBy ?? "", row.Text);
        foreach (var row in await db.ThanksAddresses.Where(row => row.ProgramId == program && ids.Contains(row.ThanksId)).ToListAsync(ct))
            found[(row.ThanksId, NotificationKind.AddressAsked)] = (row.AskedBy, "");
        return found;
    }

    private async Task<Dictionary<ShoutOutId, (string From, string Text)>> ShoutOutsAsync(
        ProgramId program, IReadOnlyList<Notification> rows, CancellationToken ct)
    {
        var ids = rows.Select(static row => row.ShoutOutId).OfType<ShoutOutId>().ToArray();
        if (ids.Length == 0)
            return [];
        var found = await db.ShoutOuts.Where(row => row.ProgramId == program && ids.Contains(row.Id) && row.HiddenAt == null)
            .Select(row => new
            {
                row.Id,
                row.Text,
                row.SignedBy,
                Giver = db.Advocates.Where(one => one.ProgramId == row.ProgramId && one.Id == row.ByAdvocateId)
                    .Select(static one => one.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return found.ToDictionary(static row => row.Id, static row => (row.SignedBy ?? ShortName.Of(row.Giver!), row.Text));
    }

    private async Task<Dictionary<HonourId, (DateOnly Month, string Words)>> HonoursAsync(
        ProgramId program, IReadOnlyList<Notification> rows, CancellationToken ct)
    {
        var ids = rows.Select(static row => row.HonourId).OfType<HonourId>().ToArray();
        return ids.Length == 0 ? [] : await db.Honours.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => (row.Month, row.Words), ct);
    }
}
