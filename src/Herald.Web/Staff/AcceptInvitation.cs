using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Staff;

/// <summary>Takes somebody onto the staff who was invited. An invitation is used once, whoever else holds its link.</summary>
internal sealed class AcceptInvitation(HeraldDb db, UserManager<StaffAccount> users, NewId ids, TimeProvider clock)
{
    /// <summary>The invitation of a link, while it stands.</summary>
    public async Task<StaffInvitation?> FindAsync(string token, CancellationToken ct)
    {
        var (hash, now) = (InviteStaff.Hash(token), clock.GetUtcNow());
        return await db.StaffInvitations.SingleOrDefaultAsync(
            row => row.TokenHash == hash && row.EndedAt == null && row.ExpiresAt > now, ct);
    }

    /// <summary>The invitations that stand for an address.</summary>
    public Task<List<StaffInvitation>> StandingAsync(string emailKey, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.StaffInvitations.Where(row => row.EmailKey == emailKey && row.EndedAt == null && row.ExpiresAt > now)
            .OrderBy(static row => row.Id).Take(100).ToListAsync(ct);
    }

    /// <summary>Makes the account of somebody new, without a password where he signs in otherwise; false where it is gone.</summary>
    public async Task<StaffAccount?> JoinAsync(StaffInvitation invitation, string name, string? password, CancellationToken ct)
    {
        var account = new StaffAccount
        {
            Id = ids.Of<StaffId>(),
            Name = name,
            Email = invitation.Email,
            EmailKey = invitation.EmailKey,
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
            CreatedAt = clock.GetUtcNow().Storable(),
        };
        // Hashing takes a while: before anybody has to wait for this write.
        if (password is not null)
            account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await using var write = await BeginAsync(invitation, ct);
        if (await db.StaffAccounts.AnyAsync(row => row.EmailKey == account.EmailKey, ct) || !await EndAsync(invitation, ct))
            return null;
        await users.CreateAsync(account);
        await AddAsync(invitation, account, ct);
        await write.CommitAsync(ct);
        return account;
    }

    /// <summary>Gives somebody who is on the staff already the further program; false where the invitation is gone.</summary>
    public async Task<bool> JoinAsync(StaffInvitation invitation, StaffAccount account, CancellationToken ct)
    {
        await using var write = await BeginAsync(invitation, ct);
        if (!await EndAsync(invitation, ct))
            return false;
        await AddAsync(invitation, account, ct);
        await write.CommitAsync(ct);
        return true;
    }

    private Task<WriteTransaction> BeginAsync(StaffInvitation invitation, CancellationToken ct) => invitation.ProgramId is { } program
        ? WriteTransaction.BeginAsync(db, program, ct)
        : WriteTransaction.BeginAsync(db, ct);

    private async Task<bool> EndAsync(StaffInvitation invitation, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        return await db.StaffInvitations.Where(row => row.Id == invitation.Id && row.EndedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.EndedAt, now), ct) == 1;
    }

    private async Task AddAsync(StaffInvitation invitation, StaffAccount account, CancellationToken ct)
    {
        if (invitation.ProgramId is not { } program
            || await db.Memberships.AnyAsync(row => row.ProgramId == program && row.StaffId == account.Id, ct))
            return;
        var now = clock.GetUtcNow().Storable();
        db.Memberships.Add(new() { ProgramId = program, StaffId = account.Id, Role = invitation.Role, CreatedAt = now });
        db.AuditNotes.Add(new()
        {
            ProgramId = program,
            Id = ids.Of<AuditNoteId>(),
            StaffId = account.Id,
            StaffName = account.Name,
            Action = "joined the staff",
            Subject = account.Email,
            Detail = $"as {invitation.Role}".ToLowerInvariant(),
            NotedAt = now,
        });
    }
}
