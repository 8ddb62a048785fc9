using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Staff;

/// <summary>Invites somebody by a link, which is handed out once and kept only as its hash.</summary>
internal sealed class InviteStaff(HeraldDb db, NewId ids, TimeProvider clock)
{
    // A team, not a newsletter.
    private const int StandingMax = 100;
    private const int TokenBytes = 32;

    public sealed record Made(StaffInvitation Invitation, string Token)
    {
        /// <summary>The path of the link.</summary>
        public string Path => "/join/" + Token;
    }

    /// <summary>Adds the invitation, in place of an earlier one to the same address; the caller commits.</summary>
    /// <param name="program">The program; null invites to the installation alone.</param>
    /// <param name="email">Whom.</param>
    /// <param name="role">What he becomes.</param>
    /// <param name="by">Who invites; null on the command line.</param>
    /// <param name="ct">Stops the waiting.</param>
    public async Task<Outcome<Made>> RunAsync(ProgramId? program, EmailAddress email, StaffRole role, StaffId? by, CancellationToken ct)
    {
        if (program is { } id && await db.Memberships.Where(row => row.ProgramId == id)
            .AnyAsync(row => db.StaffAccounts.Any(staff => staff.Id == row.StaffId && staff.EmailKey == email.Key), ct))
            return new Refusal("staff_exists", $"{email.Text} is on the staff already. Change the role in the list.");
        var now = clock.GetUtcNow().Storable();
        var standing = db.StaffInvitations.Where(row => row.ProgramId == program && row.EndedAt == null && row.ExpiresAt > now);
        await standing.Where(row => row.EmailKey == email.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.EndedAt, now), ct);
        if (await standing.CountAsync(ct) >= StandingMax)
        {
            return new Refusal(
                "too_many_invitations", $"{StandingMax} invitations are waiting already. Withdraw some, or wait until they end.");
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var invitation = new StaffInvitation
        {
            Id = ids.Of<StaffInvitationId>(),
            ProgramId = program,
            Role = role,
            Email = email.Text,
            EmailKey = email.Key,
            TokenHash = Hash(token),
            InvitedBy = by,
            CreatedAt = now,
            ExpiresAt = now + StaffInvitation.Lifetime,
        };
        db.StaffInvitations.Add(invitation);
        return new Made(invitation, token);
    }

    // The token has 256 random bits, so that a plain hash cannot be reversed by guessing.
    internal static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
