using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.SignIn;
using Herald.Data;
using Herald.Data.Merging;
using Herald.Web.Advocates;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn.HandOver;

/// <summary>Uses a hand-over up and finds whom it names, or lets him join where its key says so: one transaction.</summary>
internal sealed class ArriveByHandover(HeraldDb db, SaveAdvocate save, TimeProvider clock)
{
    private static readonly Refusal Used = new(
        "handover_used", "This hand-over was used already; each works once. Go back and follow the link to the program again.");

    private static readonly Refusal Stranger = new(
        "handover_stranger", "You are not a member of this program yet. Ask the people who run it to invite you.");

    public async Task<Outcome<AdvocateId>> RunAsync(ProgramId program, HandoverClaims claims, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        if (await db.UsedHandovers.AnyAsync(row => row.ProgramId == program && row.Jti == claims.Jti, ct))
            return Used;
        var key = await db.HandoverKeys.AsTracking()
            .SingleAsync(row => row.ProgramId == program && row.Id == claims.Key, ct);
        if ((await FindAsync(program, key, claims, ct)).Refused(out var refusal, out var advocate))
            return refusal;
        db.UsedHandovers.Add(new() { ProgramId = program, Jti = claims.Jti, ExpiresAt = claims.ExpiresAt });
        key.LastUsedAt = clock.GetUtcNow().Storable();
        await write.CommitAsync(ct);
        return advocate;
    }

    private async Task<Outcome<AdvocateId>> FindAsync(ProgramId program, HandoverKey key, HandoverClaims claims, CancellationToken ct)
    {
        if (await KnownAsync(program, claims, ct) is { } known)
            return known;
        if (!key.CreatesAdvocates || claims is not { Email: { } email, Name: { } name })
            return Stranger;
        var input = new AdvocateInput { ExternalId = claims.ExternalId, Email = email.Text, Name = name };
        return (await save.RunAsync(program, input, ct)).Refused(out var refusal, out var saved) ? refusal : saved.Advocate;
    }

    // The external id names him if it is there. An address names him only where the site says no other id than the one he has.
    private async Task<AdvocateId?> KnownAsync(ProgramId program, HandoverClaims claims, CancellationToken ct)
    {
        var advocates = db.Advocates.Where(row => row.ProgramId == program);
        if (claims.ExternalId is { } externalId
            && await db.FindOrFormerAsync(advocates.Where(row => row.ExternalId == externalId), ct) is { } byId)
            return byId.Id;
        if (claims.Email?.Key is not { } email)
            return null;
        return (await db.FindOrFormerAsync(
            advocates.Where(row => row.EmailKey == email && (claims.ExternalId == null || row.ExternalId == null)), ct))?.Id;
    }
}
