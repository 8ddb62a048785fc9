using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations;

/// <summary>Counts whom invitations would go to, and who would be left out for what; nothing is sent.</summary>
internal sealed class PreviewInvitations(HeraldDb db, Recipients recipients)
{
    /// <summary>People who are shown by name.</summary>
    public const int SampleMax = 10;

    private static readonly TimeSpan AskingMax = TimeSpan.FromSeconds(10);

    public async Task<Outcome<InvitationPreview>> RunAsync(ProgramId program, Invitees who, CancellationToken ct)
    {
        var (advocates, fault) = await recipients.OfAsync(program, who, ct);
        if (advocates is null)
            return fault!;
        var today = await recipients.TodayAsync(program, ct);
        var (candidates, free) = (recipients.Candidates(advocates, today), recipients.Free(advocates, today));
        var (inTime, preview) = await db.WithinAsync(AskingMax, within => CountAsync(candidates, free, within), ct);
        return inTime ? preview! : Recipients.At("audience", "audience_too_slow",
            $"Asking it took longer than {AskingMax.TotalSeconds:N0} seconds and was given up; put first what few advocates meet.");
    }

    private static async Task<InvitationPreview> CountAsync(
        IQueryable<Candidate> candidates, IQueryable<Candidate> free, CancellationToken ct)
    {
        // Each is left out for the first reason, as InvitationStanding has them.
        var total = await candidates.CountAsync(ct);
        var active = await candidates.CountAsync(static one => one.IsIn, ct);
        var optedOut = await candidates.CountAsync(static one => !one.IsIn && one.WantsNoMail, ct);
        var mailed = candidates.Where(static one => !one.IsIn && !one.WantsNoMail);
        var resting = await mailed.CountAsync(static one => one.IsResting, ct);
        var bounced = await mailed.CountAsync(static one => !one.IsResting && one.HasBounced, ct);
        var count = await free.CountAsync(ct);
        var sample = await free.OrderBy(static one => one.Id).Take(SampleMax).ToListAsync(ct);
        return new()
        {
            Total = total,
            Count = count,
            Active = active,
            OptedOut = optedOut,
            Resting = resting,
            Bounced = bounced,
            Invited = total - active - optedOut - resting - bounced - count,
            Sample = [.. sample.Select(static one => one.Name)],
        };
    }
}
