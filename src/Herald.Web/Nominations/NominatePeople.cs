using Herald.Core;
using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Core.Nominations;
using Herald.Data;
using Herald.Web.HubInvitations;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Nominations;

/// <summary>Names people to be invited next, all of them or nobody, or takes that back; the caller commits.</summary>
internal sealed class NominatePeople(HeraldDb db, Recipients recipients, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<List<Nomination>>> RunAsync(Author by, NominationInput input, CancellationToken ct)
    {
        var ids = input.Advocates!.Select(static text => IdText.TryRead(text, out AdvocateId id) ? id : default).Distinct().ToArray();
        if (await ObstacleAsync(by.Program, ids, ct) is { } obstacle)
            return obstacle;
        var known = await db.Nominations.AsTracking().Where(row => row.ProgramId == by.Program && ids.Contains(row.AdvocateId))
            .ToDictionaryAsync(static row => row.AdvocateId, ct);
        var (now, note) = (clock.GetUtcNow().Storable(), input.Note?.Trim());
        var named = new List<Nomination>();
        foreach (var id in ids)
        {
            if (known.TryGetValue(id, out var row))
            {
                (row.NominatedBy, row.NominatedAt, row.Note) = (by.Name, now, note);
            }
            else
            {
                row = new() { ProgramId = by.Program, AdvocateId = id, NominatedBy = by.Name, NominatedAt = now, Note = note };
                db.Nominations.Add(row);
            }

            named.Add(row);
            Note(by, "nominated advocate", id, note);
        }

        await db.SaveChangesAsync(ct);
        return named;
    }

    /// <summary>Takes it back; false where he was not named.</summary>
    public async Task<bool> WithdrawAsync(Author by, AdvocateId advocate, CancellationToken ct)
    {
        if (await db.Nominations.Where(row => row.ProgramId == by.Program && row.AdvocateId == advocate).ExecuteDeleteAsync(ct) == 0)
            return false;
        Note(by, "took nomination back", advocate, null);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<Refusal?> ObstacleAsync(ProgramId program, AdvocateId[] ids, CancellationToken ct)
    {
        var all = db.Advocates.Where(row => row.ProgramId == program && ids.Contains(row.Id));
        var people = await recipients.Candidates(all, await recipients.TodayAsync(program, ct)).ToDictionaryAsync(static one => one.Id, ct);
        if (ids.FirstOrDefault(id => !people.ContainsKey(id)) is var unknown && unknown != default)
            return new("advocate_not_found", $"There is no advocate {unknown} in this program.") { Kind = RefusalKind.Missing };
        foreach (var id in ids)
        {
            if (people[id].Obstacle is { } why)
                return Recipients.At("advocates", "cannot_be_invited", $"{people[id].Name} {WordOf(why)}; leave him out.");
        }

        return null;
    }

    private static string WordOf(InvitationObstacle why) => why switch
    {
        InvitationObstacle.NoAddress => "has no address that can be written to",
        InvitationObstacle.Active => "is in the hub already",
        InvitationObstacle.OptedOut => "wants no mails",
        InvitationObstacle.Resting => "is to be left in peace for now",
        InvitationObstacle.Bounced => "has an address from which a mail came back",
        _ => "was invited within the last 30 days",
    };

    private void Note(Author by, string action, AdvocateId advocate, string? note) =>
        audit.Note(db, by, action, advocate.ToString(), note);
}
