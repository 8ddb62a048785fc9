using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn;

/// <summary>
/// What ASP.NET Core Identity asks of a store, on ours; docs/decisions/0010 says why the framework's own is not used.
/// What counts (failures, steps of codes) is not written here, so that two requests at once cannot undo each other's counting.
/// </summary>
internal sealed class StaffStore(HeraldDb db, TimeProvider clock)
    : IUserPasswordStore<StaffAccount>, IUserSecurityStampStore<StaffAccount>, IUserPasskeyStore<StaffAccount>
{
    public Task<string> GetUserIdAsync(StaffAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(StaffAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(StaffAccount user, string? userName, CancellationToken cancellationToken)
    {
        user.Email = userName!;
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.EmailKey);

    public Task SetNormalizedUserNameAsync(StaffAccount user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.EmailKey = new EmailAddress(user.Email).Key;
        return Task.CompletedTask;
    }

    public async Task<IdentityResult> CreateAsync(StaffAccount user, CancellationToken cancellationToken)
    {
        db.StaffAccounts.Add(user);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(user).State = EntityState.Detached;
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(StaffAccount user, CancellationToken cancellationToken)
    {
        await WriteAsync(() => db.StaffAccounts.Where(row => row.Id == user.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(static row => row.Name, user.Name)
                .SetProperty(static row => row.Email, user.Email)
                .SetProperty(static row => row.EmailKey, user.EmailKey)
                .SetProperty(static row => row.PasswordHash, user.PasswordHash)
                .SetProperty(static row => row.SecurityStamp, user.SecurityStamp)
                .SetProperty(static row => row.AuthenticatorKey, user.AuthenticatorKey)
                .SetProperty(static row => row.TwoFactorSince, user.TwoFactorSince),
            cancellationToken), cancellationToken);
        return IdentityResult.Success;
    }

    // Accounts stay, since the audit log names them; who belongs to no program can do nothing.
    public Task<IdentityResult> DeleteAsync(StaffAccount user, CancellationToken cancellationToken) => Task.FromResult(
        IdentityResult.Failed(new IdentityError { Code = "staff_stays", Description = "Accounts are not deleted; remove the person." }));

    public Task<StaffAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        IdText.TryRead(userId, out StaffId id)
            ? db.StaffAccounts.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            : Task.FromResult<StaffAccount?>(null);

    public Task<StaffAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var key = new EmailAddress(normalizedUserName.Trim()).Key;
        return db.StaffAccounts.SingleOrDefaultAsync(row => row.EmailKey == key, cancellationToken);
    }

    public Task SetPasswordHashAsync(StaffAccount user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(StaffAccount user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(StaffAccount user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task AddOrUpdatePasskeyAsync(StaffAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        WriteAsync(
            async () =>
            {
                var row = await db.StaffPasskeys.AsTracking()
                    .SingleOrDefaultAsync(row => row.CredentialId == passkey.CredentialId, cancellationToken);
                if (row is null)
                    db.StaffPasskeys.Add(PasskeyRows.Of(user.Id, passkey, clock.GetUtcNow().Storable()));
                else if (row.StaffId == user.Id)
                    PasskeyRows.Update(row, passkey);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffAccount user, CancellationToken cancellationToken) =>
        [.. (await db.StaffPasskeys.Where(row => row.StaffId == user.Id).Take(PasskeyRows.PerPersonMax).ToListAsync(cancellationToken))
            .Select(PasskeyRows.Read)];

    public Task<StaffAccount?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        db.StaffAccounts.SingleOrDefaultAsync(
            account => db.StaffPasskeys.Any(row => row.CredentialId == credentialId && row.StaffId == account.Id), cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(StaffAccount user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.StaffPasskeys.SingleOrDefaultAsync(
            row => row.StaffId == user.Id && row.CredentialId == credentialId, cancellationToken) is { } row ? PasskeyRows.Read(row) : null;

    public Task RemovePasskeyAsync(StaffAccount user, byte[] credentialId, CancellationToken cancellationToken) =>
        WriteAsync(
            () => db.StaffPasskeys.Where(row => row.StaffId == user.Id && row.CredentialId == credentialId)
                .ExecuteDeleteAsync(cancellationToken),
            cancellationToken);

    public void Dispose()
    {
        // The context belongs to the request.
    }

    // Within a transaction of the caller, or in one of its own.
    private async Task WriteAsync(Func<Task> work, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await work();
            return;
        }

        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await work();
        await write.CommitAsync(ct);
    }
}
