using System.Buffers.Text;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn.SecondFactors;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn.Accounts;

internal sealed class AccountQueries(HeraldDb db, RecoveryCodes recovery)
{
    private const string Issuer = "Herald";
    private const int ProgramsMax = 100;

    public Task<StaffAccount> GetAsync(StaffId staff, CancellationToken ct) =>
        db.StaffAccounts.SingleAsync(row => row.Id == staff, ct);

    public async Task<AccountView> ShowAsync(StaffId staff, CancellationToken ct)
    {
        var account = await GetAsync(staff, ct);
        var pending = account.TwoFactorSince is null ? account.AuthenticatorKey : null;
        var passkeys = await db.StaffPasskeys.Where(row => row.StaffId == staff).OrderBy(static row => row.CreatedAt)
            .Take(PasskeyRows.PerPersonMax).Select(static row => new { row.CredentialId, row.Name, row.CreatedAt }).ToListAsync(ct);
        return new(account.Name, account.Email)
        {
            Programs = await ProgramsAsync(staff, ct),
            HasPassword = account.PasswordHash is not null,
            Passkeys =
            [
                .. passkeys.Select(static row => new AccountView.PasskeyLine(
                    Base64Url.EncodeToString(row.CredentialId), row.Name, row.CreatedAt)),
            ],
            TwoFactorSince = account.TwoFactorSince,
            CodesLeft = await recovery.CountAsync(staff, ct),
            PendingKey = pending,
            PendingPicture = pending is null ? null : QrPicture.Svg(Totp.Address(Issuer, account.Email, pending)),
        };
    }

    public async Task<IReadOnlyList<AccountView.ProgramLine>> ProgramsAsync(StaffId staff, CancellationToken ct)
    {
        var programs = await db.Memberships.Where(row => row.StaffId == staff)
            .Join(db.Programs, static row => row.ProgramId, static row => row.Id,
                static (membership, program) => new { program.Name, program.Slug, membership.Role })
            .OrderBy(static row => row.Name).Take(ProgramsMax).ToListAsync(ct);
        return [.. programs.Select(static row => new AccountView.ProgramLine(row.Name, row.Slug, RoleText.Label(row.Role)))];
    }
}
