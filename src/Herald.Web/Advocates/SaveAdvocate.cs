using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates;

/// <summary>Creates an advocate, or updates the one with the external id, else with the e-mail address.</summary>
internal sealed class SaveAdvocate(HeraldDb db, NewId ids, TimeProvider clock)
{
    public sealed record Saved(AdvocateId Advocate, bool Created);

    public async Task<Outcome<Saved>> RunAsync(ProgramId program, AdvocateInput input, CancellationToken ct)
    {
        var email = new EmailAddress(input.Email!.Trim());
        var advocates = db.Advocates.AsTracking().Where(row => row.ProgramId == program);
        var byEmail = await advocates.SingleOrDefaultAsync(row => row.EmailKey == email.Key, ct);
        var known = byEmail;
        if (input.ExternalId?.Trim() is { } externalId)
            known = await advocates.SingleOrDefaultAsync(row => row.ExternalId == externalId, ct)
                ?? (byEmail is { ExternalId: null } ? byEmail : null);
        if (byEmail is not null && byEmail != known)
        {
            return new Refusal("email_taken",
                $"The address {email.Text} belongs to another advocate of this program; change that one first.")
            {
                Kind = RefusalKind.Conflict,
                Existing = byEmail.Id.ToString(),
            };
        }

        var account = await SaveAccountAsync(program, input.Account, ct);
        var created = known is null;
        var advocate = known ?? Join(program, input, email);
        advocate.ExternalId = input.ExternalId?.Trim() ?? advocate.ExternalId;
        (advocate.Email, advocate.EmailKey, advocate.Name) = (email.Text, email.Key, input.Name!.Trim());
        advocate.AccountId = account ?? advocate.AccountId;
        advocate.Attributes = input.Attributes is null ? advocate.Attributes : NamedValues.Print(input.Attributes);
        advocate.Locale = input.Locale ?? advocate.Locale;
        advocate.TimeZone = input.TimeZone ?? advocate.TimeZone;
        await db.SaveChangesAsync(ct);
        return new Saved(advocate.Id, created);
    }

    private Advocate Join(ProgramId program, AdvocateInput input, EmailAddress email)
    {
        var advocate = new Advocate
        {
            ProgramId = program,
            Id = ids.Of<AdvocateId>(),
            Email = email.Text,
            EmailKey = email.Key,
            Name = input.Name!,
            Attributes = "{}",
            CreatedAt = clock.GetUtcNow().Storable(),
        };
        db.Advocates.Add(advocate);
        ActivityStream.Append(db, program, new Activity.AdvocateJoined(advocate.Id), advocate.CreatedAt, ids);
        return advocate;
    }

    private async Task<AccountId?> SaveAccountAsync(ProgramId program, AccountInput? input, CancellationToken ct)
    {
        if (input is null)
            return null;
        var account = await db.Accounts.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == program && row.ExternalId == input.ExternalId, ct);
        if (account is null)
        {
            account = new()
            {
                ProgramId = program,
                Id = ids.Of<AccountId>(),
                ExternalId = input.ExternalId!,
                Name = input.Name!,
                CreatedAt = clock.GetUtcNow().Storable(),
            };
            db.Accounts.Add(account);
        }

        account.Name = input.Name!.Trim();
        account.OwnerEmail = input.OwnerEmail?.Trim() ?? account.OwnerEmail;
        return account.Id;
    }
}
