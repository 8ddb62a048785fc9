using System.Security.Cryptography;
using Herald.Core;
using Herald.Core.Credentials;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Credentials;

/// <summary>The owner of a badge shows it outside, or takes that back. The caller holds the program's turn.</summary>
internal sealed class ShareBadge(HeraldDb db, SigningKeys keys, OwnAddress address, TimeProvider clock)
{
    // A list is half full at most: so many misses in a row do not happen.
    private const int DrawsMax = 100;

    private static Refusal Missing => new("not_found", "There is no such badge of yours.") { Kind = RefusalKind.Missing };

    /// <summary>Signs a credential and opens its page; what is shown already stays as it is.</summary>
    public async Task<Outcome<BadgeShareId>> RunAsync(AdvocateCaller caller, BadgeAwardId id, SharingAnswer answer, CancellationToken ct)
    {
        var award = await db.BadgeAwards.SingleOrDefaultAsync(
            row => row.ProgramId == caller.Program && row.Id == id && row.AdvocateId == caller.Advocate && row.RevokedAt == null, ct);
        if (award is null)
            return Missing;
        var shares = await db.BadgeShares.Where(row => row.ProgramId == caller.Program && row.AwardId == id)
            .Select(static row => new { row.Id, row.EndedAt }).ToListAsync(ct);
        if (shares.Find(static row => row.EndedAt is null) is { } standing)
            return standing.Id;
        if (shares.Count >= BadgeShare.PerAwardMax)
            return new Refusal("share_limit", $"A badge is shown outside {BadgeShare.PerAwardMax} times at most; ask the team.");
        var (list, index) = await PlaceAsync(caller.Program, ct);
        var now = clock.GetUtcNow();
        var body = new CredentialBody
        {
            Issuer = Issuer.Of(address, caller.Settings.Slug),
            Program = caller.Settings.Name,
            Badge = await db.Badges.SingleAsync(row => row.ProgramId == caller.Program && row.Id == award.BadgeId, ct),
            Award = award,
            Id = BadgeShareId.From(new(RandomNumberGenerator.GetBytes(16))),
            StatusListNumber = list,
            StatusIndex = index,
            Email = answer.IsIdentified ? caller.Person.Email : null,
            At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
        };
        return await SaveAsync(caller, body, answer, ct);
    }

    /// <summary>Ends it for good: the page is gone, and what was signed is revoked.</summary>
    public async Task<Outcome<BadgeShareId>> EndAsync(AdvocateCaller caller, BadgeShareId id, CancellationToken ct)
    {
        var share = await db.BadgeShares.AsTracking().SingleOrDefaultAsync(
            row => row.ProgramId == caller.Program && row.Id == id && row.AdvocateId == caller.Advocate, ct);
        if (share is null)
            return Missing;
        share.End(null, clock.GetUtcNow().Storable());
        await db.SaveChangesAsync(ct);
        return id;
    }

    private async Task<Outcome<BadgeShareId>> SaveAsync(
        AdvocateCaller caller, CredentialBody body, SharingAnswer answer, CancellationToken ct)
    {
        var key = await keys.CurrentAsync(caller.Program, ct);
        if (keys.Sign(key, body.Issuer.KeyId(key.Number), "JWT", body.ToJson()).Refused(out var refusal, out var credential))
            return refusal;
        db.BadgeShares.Add(new()
        {
            ProgramId = caller.Program,
            Id = body.Id,
            AwardId = body.Award.Id,
            AdvocateId = caller.Advocate,
            AgreedTo = answer.Version,
            ShownName = answer.ShownName,
            KeyNumber = key.Number,
            StatusListNumber = body.StatusListNumber,
            StatusIndex = body.StatusIndex,
            Credential = credential,
            SharedAt = body.At,
        });
        await db.SaveChangesAsync(ct);
        return body.Id;
    }

    private async Task<(int List, int Index)> PlaceAsync(ProgramId program, CancellationToken ct)
    {
        var shares = db.BadgeShares.Where(row => row.ProgramId == program);
        var list = Math.Max(1, await shares.MaxAsync(static row => (int?)row.StatusListNumber, ct) ?? 1);
        if (await shares.CountAsync(row => row.StatusListNumber == list, ct) >= StatusList.TakenMax)
            list++;
        for (var draw = 0; draw < DrawsMax; draw++)
        {
            var index = RandomNumberGenerator.GetInt32(StatusList.Bits);
            if (!await shares.AnyAsync(row => row.StatusListNumber == list && row.StatusIndex == index, ct))
                return (list, index);
        }

        throw new InvalidOperationException($"No free place found in status list {list}.");
    }
}
