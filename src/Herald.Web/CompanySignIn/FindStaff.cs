using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Staff;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.CompanySignIn;

/// <summary>
/// Who that is here: by what is remembered of him, else by his verified address, unless that is somebody's already whom the company knows
/// by another subject: addresses are given to others when people leave. Only who is on the staff or was invited comes in.
/// </summary>
internal sealed class FindStaff(HeraldDb db, AcceptInvitation accept, TimeProvider clock)
{
    private const int NameMax = 100;

    public async Task<Outcome<StaffAccount>> RunAsync(CompanyPerson person, CancellationToken ct)
    {
        var known = await db.StaffAccounts.SingleOrDefaultAsync(
            staff => db.StaffLogins.Any(row =>
                row.Issuer == person.Issuer && row.Subject == person.Subject && row.StaffId == staff.Id), ct);
        if (known is not null)
            return known;
        if (!person.IsVerified || !EmailAddress.TryRead(person.Email, out var address))
        {
            return new Refusal("email_unverified",
                "Your company's sign-in does not vouch for your e-mail address, by which we would know you. Ask who runs it.");
        }

        var account = await db.StaffAccounts.SingleOrDefaultAsync(row => row.EmailKey == address.Key, ct)
            ?? await JoinAsync(person, address, ct);
        if (account is null)
        {
            return new Refusal("staff_not_invited",
                $"Your company knows you as {address.Text}, and nobody has invited this address here. Ask an owner of the program.");
        }

        if (await IsAnothersAsync(person, account, ct))
        {
            return new Refusal("staff_known_otherwise",
                $"Your company has known somebody else as {address.Text}, who is on the staff here. Sign in with your password if that "
                    + "is you; otherwise ask an owner to remove that account from the staff and to invite you.");
        }

        await RememberAsync(person, account, ct);
        return account;
    }

    private async Task<StaffAccount?> JoinAsync(CompanyPerson person, EmailAddress address, CancellationToken ct)
    {
        StaffAccount? account = null;
        foreach (var invitation in await accept.StandingAsync(address.Key, ct))
        {
            if (account is null)
                account = await accept.JoinAsync(invitation, NameOf(person, address), null, ct);
            else
                await accept.JoinAsync(invitation, account, ct);
        }

        return account;
    }

    // Who was removed from every program has left nothing here that a successor must not see.
    private Task<bool> IsAnothersAsync(CompanyPerson person, StaffAccount account, CancellationToken ct) =>
        db.StaffLogins.AnyAsync(
            row => row.StaffId == account.Id && row.Issuer == person.Issuer && row.Subject != person.Subject
                && db.Memberships.Any(member => member.StaffId == account.Id), ct);

    private async Task RememberAsync(CompanyPerson person, StaffAccount account, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await db.StaffLogins.Where(row => row.StaffId == account.Id && row.Issuer == person.Issuer).ExecuteDeleteAsync(ct);
        db.StaffLogins.Add(new()
        {
            Issuer = person.Issuer,
            Subject = person.Subject,
            StaffId = account.Id,
            CreatedAt = clock.GetUtcNow().Storable(),
        });
        await write.CommitAsync(ct);
    }

    private static string NameOf(CompanyPerson person, EmailAddress address)
    {
        var name = string.IsNullOrWhiteSpace(person.Name) ? address.Text.Split('@')[0] : person.Name.Trim();
        return name[..Math.Min(name.Length, NameMax)];
    }
}
