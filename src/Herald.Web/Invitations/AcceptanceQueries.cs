using Herald.Core.Invitations;
using Herald.Data;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Invitations;

internal sealed class AcceptanceQueries(HeraldDb db, BenefitQueries benefits)
{
    /// <summary>The page of a token; null if nobody was given it on this invitation.</summary>
    public async Task<YoursView?> FindAsync(Invitation invitation, string token, OwnAddress address, CancellationToken ct)
    {
        if (await AcceptanceAsync(invitation, token, ct) is not { } acceptance)
            return null;
        var referral = acceptance.ShowsReferral
            ? await db.Referrals.SingleAsync(row => row.ProgramId == acceptance.ProgramId && row.Id == acceptance.ReferralId, ct)
            : null;
        var view = InvitationView.Of(invitation, address);
        return new()
        {
            Invitation = view,
            Steps = YoursSteps.Of(acceptance.AcceptedAt, referral, view),
            Benefits = await benefits.OfAsync(invitation, referral, ct),
        };
    }

    /// <summary>Whether the token leads to a page of this invitation.</summary>
    public async Task<bool> LeadsAsync(Invitation invitation, string token, CancellationToken ct) =>
        await AcceptanceAsync(invitation, token, ct) is not null;

    private async Task<Acceptance?> AcceptanceAsync(Invitation invitation, string token, CancellationToken ct)
    {
        if (!FormTicket.LooksRight(token))
            return null;
        var (program, link, hash) = (invitation.Program.Id, invitation.Link.Id, FormTicket.Hash(token));
        return await db.Acceptances.SingleOrDefaultAsync(
            row => row.ProgramId == program && row.TokenHash == hash && row.LinkId == link, ct);
    }
}
