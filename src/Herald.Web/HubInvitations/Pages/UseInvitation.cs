using Herald.Core.Ids;
using Herald.Core.Onboarding;
using Herald.Data;
using Herald.Web.HubSignIn;
using Herald.Web.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations.Pages;

/// <summary>What the link in an invitation leads to: it is looked at as often as one likes, and opens the hub once.</summary>
internal sealed class UseInvitation(HeraldDb db, RecordArrival arrivals, TimeProvider clock)
{
    /// <summary>Whose it is, noting that it was opened; null where it opens nothing.</summary>
    public async Task<Invited?> LookAsync(ProgramId program, string token, CancellationToken ct)
    {
        if (await FindAsync(program, token, ct) is not { } invited)
            return null;
        if (invited.IsNew)
        {
            var now = clock.GetUtcNow().Storable();
            await using var write = await WriteTransaction.BeginAsync(db, program, ct);
            await db.HubInvitations.Where(row => row.ProgramId == program && row.AdvocateId == invited.Advocate && row.OpenedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.OpenedAt, now), ct);
            await write.CommitAsync(ct);
        }

        return invited;
    }

    /// <summary>Uses it up; null where it opens nothing, or somebody was quicker.</summary>
    public async Task<Invited?> RunAsync(ProgramId program, string token, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        if (await FindAsync(program, token, ct) is not { } invited)
            return null;
        await arrivals.AddAsync(program, invited.Advocate, OnboardingDoor.Invitation, ct);
        await write.CommitAsync(ct);
        return invited;
    }

    private async Task<Invited?> FindAsync(ProgramId program, string token, CancellationToken ct)
    {
        var (hash, now) = (SecretKey.Hash(token), clock.GetUtcNow().Storable());
        return await db.HubInvitations.Where(row => row.ProgramId == program && row.TokenHash == hash && row.ExpiresAt > now)
            .Join(db.Advocates, static row => new { row.ProgramId, Id = row.AdvocateId, row.EmailKey },
                static row => new { row.ProgramId, row.Id, row.EmailKey },
                static (row, advocate) => new Invited(row.AdvocateId, advocate.Name, row.OpenedAt == null)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Whom a link is for.</summary>
    internal sealed record Invited(AdvocateId Advocate, string Name, bool IsNew);
}
