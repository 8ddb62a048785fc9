using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations;

internal sealed class RoundQueries(HeraldDb db)
{
    public async Task<Page<InvitationRound>> ListAsync(ProgramId program, InvitationRoundId after, int limit, CancellationToken ct)
    {
        var rows = await db.InvitationRounds.Where(row => row.ProgramId == program && (after == default || row.Id < after))
            .OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        return Page<InvitationRound>.Of(rows, limit, static row => row.Id.ToString());
    }

    public Task<InvitationRound?> FindAsync(ProgramId program, InvitationRoundId id, CancellationToken ct) =>
        db.InvitationRounds.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);

    /// <summary>How far those of a round have come, or all who were ever invited.</summary>
    public async Task<Funnel> FunnelAsync(ProgramId program, InvitationRoundId? round, CancellationToken ct)
    {
        var invited = db.HubInvitations.Where(row => row.ProgramId == program && (round == null || row.RoundId == round));
        var arrived = invited.Where(row => db.HubStarts.Any(one => one.ProgramId == row.ProgramId && one.AdvocateId == row.AdvocateId));
        // Who was invited again stands in the later round, and was invited in this one all the same.
        var all = round is { } id
            ? await db.InvitationRounds.Where(row => row.ProgramId == program && row.Id == id).Select(static row => row.Sent)
                .SingleOrDefaultAsync(ct)
            : await invited.CountAsync(ct);
        return new(
            all,
            await invited.CountAsync(
                row => row.OpenedAt != null
                    || db.HubStarts.Any(one => one.ProgramId == row.ProgramId && one.AdvocateId == row.AdvocateId), ct),
            await arrived.CountAsync(ct),
            await arrived.CountAsync(
                row => db.AdvocateProfiles.Any(one => one.ProgramId == row.ProgramId && one.AdvocateId == row.AdvocateId), ct),
            await arrived.CountAsync(
                row => db.Completions.Any(one => one.ProgramId == row.ProgramId && one.AdvocateId == row.AdvocateId), ct),
            await invited.CountAsync(static row => row.BouncedAt != null, ct));
    }
}
