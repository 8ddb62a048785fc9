using Herald.Core.Advocates;
using Herald.Core.Credentials;
using Herald.Core.Rewards.Words;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Credentials;

internal sealed class ReadSharing(HeraldDb db, OwnAddress address)
{
    /// <summary>What an advocate shows of a badge; null where he does not have it.</summary>
    public async Task<SharingText?> OfAsync(Core.Programs.Program program, Advocate advocate, string slug, CancellationToken ct)
    {
        if (await db.Badges.SingleOrDefaultAsync(row => row.ProgramId == program.Id && row.Slug == slug, ct) is not { } badge)
            return null;
        // As many as a badge has tiers.
        var rows = await db.BadgeAwards
            .Where(row => row.ProgramId == program.Id && row.BadgeId == badge.Id && row.AdvocateId == advocate.Id && row.RevokedAt == null)
            .OrderByDescending(static row => row.Tier)
            .Select(row => new
            {
                row.Id,
                row.Tier,
                Share = db.BadgeShares.FirstOrDefault(one =>
                    one.ProgramId == row.ProgramId && one.AwardId == row.Id && one.EndedAt == null),
            }).ToListAsync(ct);
        if (rows.Count == 0)
            return null;
        var (issuer, zone) = (Issuer.Of(address, program.Slug), advocate.TimeZone ?? program.TimeZone);
        return new()
        {
            Href = $"/hub/{program.Slug}/badges/{slug}/shares",
            Shown =
            [
                .. rows.Where(static row => row.Share is not null).Select(row => new OwnShare(
                    row.Share!.Id.ToString(), issuer.Page(row.Share.Id), badge.NameOf(row.Tier),
                    DayWords.Of(row.Share.SharedAt, zone, PageCulture.Current))),
            ],
            Award = rows[0].Share is null ? rows[0].Id.ToString() : null,
            Consent = SharingConsent.Of(PageCulture.Current, program.Name, advocate.Name),
        };
    }
}
