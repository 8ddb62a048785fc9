using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Advocates;

/// <summary>Creates an advocate, or updates the one with the external id, else with the e-mail address.</summary>
internal sealed class SaveAdvocate(HeraldDb db, NewId ids, TimeProvider clock)
{
    public sealed record Saved(AdvocateId Advocate, bool Created);

    public async Task<Outcome<Saved>> RunAsync(ProgramId program, AdvocateInput input, CancellationToken ct)
    {
        var known = await KnownAdvocates.LoadAsync(db, program, [input], ct);
        if (Take(known, input).Refused(out var refusal, out var taken))
            return refusal;
        await db.SaveChangesAsync(ct);
        return new Saved(taken.Advocate.Id, taken.Created);
    }

    /// <summary>The same for one of many that were read together: nothing is asked of the store, and the caller saves.</summary>
    /// <param name="known">All whom the inputs can be about.</param>
    /// <param name="input">What is known of him now.</param>
    /// <param name="joinedAt">When he joined, where he is new; null for now.</param>
    public Outcome<TakenAdvocate> Take(KnownAdvocates known, AdvocateInput input, DateTimeOffset? joinedAt = null)
    {
        var email = new EmailAddress(input.Email!.Trim());
        var byEmail = known.ByEmail(email.Key);
        var found = byEmail;
        if (input.ExternalId?.Trim() is { } externalId)
            found = known.ByExternalId(externalId) ?? (byEmail is { ExternalId: null } ? byEmail : null);
        if (byEmail is not null && byEmail != found)
        {
            return new Refusal("email_taken",
                $"The address {email.Text} belongs to another advocate of this program; change that one first.")
            {
                Kind = RefusalKind.Conflict,
                Existing = byEmail.Id.ToString(),
            };
        }

        var account = SaveAccount(known, input.Account);
        var advocate = found ?? Join(known.Program, input, email, joinedAt ?? clock.GetUtcNow());
        var before = (advocate.EmailKey, advocate.ExternalId);
        known.Forget(advocate);
        advocate.Name = input.Name!.Trim();
        // By what he was called before he went into another he is found, and not called again.
        if (input.ExternalId?.Trim() is { } id && !known.IsFormer(id))
            advocate.ExternalId = id;
        if (!known.IsFormer(email.Key))
            (advocate.Email, advocate.EmailKey) = (email.Text, email.Key);
        advocate.AccountId = account ?? advocate.AccountId;
        advocate.Attributes = input.Attributes is null ? advocate.Attributes : NamedValues.Print(input.Attributes);
        advocate.Locale = input.Locale ?? advocate.Locale;
        advocate.TimeZone = input.TimeZone ?? advocate.TimeZone;
        known.Learn(advocate);
        return new TakenAdvocate(advocate, found is null, found is not null && before != (advocate.EmailKey, advocate.ExternalId));
    }

    private Advocate Join(ProgramId program, AdvocateInput input, EmailAddress email, DateTimeOffset at)
    {
        var advocate = new Advocate
        {
            ProgramId = program,
            Id = ids.Of<AdvocateId>(),
            Email = email.Text,
            EmailKey = email.Key,
            Name = input.Name!,
            Attributes = "{}",
            CreatedAt = at.Storable(),
        };
        db.Advocates.Add(advocate);
        ActivityStream.Append(db, program, new Activity.AdvocateJoined(advocate.Id), advocate.CreatedAt, ids);
        return advocate;
    }

    /// <summary>The company that he belongs to, made or changed; null where none is named.</summary>
    public AccountId? SaveAccount(KnownAdvocates known, AccountInput? input)
    {
        if (input is null)
            return null;
        var account = known.Account(input.ExternalId!);
        if (account is null)
        {
            account = new()
            {
                ProgramId = known.Program,
                Id = ids.Of<AccountId>(),
                ExternalId = input.ExternalId!,
                Name = input.Name!,
                CreatedAt = clock.GetUtcNow().Storable(),
            };
            db.Accounts.Add(account);
            known.Learn(account);
        }

        account.Name = input.Name!.Trim();
        account.OwnerEmail = input.OwnerEmail?.Trim() ?? account.OwnerEmail;
        return account.Id;
    }
}
