using System.Globalization;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Rewards.Words;
using Herald.Data;
using Herald.Web.Badges;
using Herald.Web.Platform;
using Herald.Web.Ui;
using Herald.Web.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Credentials;

internal sealed class SharedBadges(HeraldDb db, OwnAddress address, PictureQueries pictures)
{
    /// <summary>What is shown at an address; null where nothing is, or no more.</summary>
    public async Task<SharedBadge?> FindAsync(BadgeShareId id, CancellationToken ct)
    {
        if (await db.BadgeShares.SingleOrDefaultAsync(row => row.Id == id && row.EndedAt == null, ct) is not { } share)
            return null;
        // Also of who has gone into another since, who had the badge too: what was shown outside stands until it is taken back.
        var award = await db.BadgeAwards.IgnoreQueryFilters()
            .SingleAsync(row => row.ProgramId == share.ProgramId && row.Id == share.AwardId, ct);
        return new(
            share,
            await db.Badges.SingleAsync(row => row.ProgramId == share.ProgramId && row.Id == award.BadgeId, ct),
            award.Tier,
            await db.Programs.SingleAsync(row => row.Id == share.ProgramId, ct));
    }

    /// <summary>The picture that was uploaded for it; null where it is drawn from its parts.</summary>
    public async Task<byte[]?> UploadedAsync(SharedBadge shared, CancellationToken ct) => shared.Badge.PictureId is { } id
        ? await pictures.ContentAsync(shared.Share.ProgramId, id, ct)
        : null;

    /// <summary>The page of it; null where the signature does not hold, which only a store that somebody changed can bring about.</summary>
    public async Task<SharedBadgeView?> PageAsync(SharedBadge shared, CancellationToken ct)
    {
        var (share, program) = (shared.Share, shared.Program);
        var key = await db.SigningKeys.SingleAsync(row => row.ProgramId == share.ProgramId && row.Number == share.KeyNumber, ct);
        if (SigningKeys.Read(key, share.Credential) is not { } said)
            return null;
        var (issuer, achievement) = (Issuer.Of(address, program.Slug), said["credentialSubject"]!["achievement"]!);
        var earned = DateTimeOffset.Parse(said["awardedDate"]!.ToString(), CultureInfo.InvariantCulture);
        return new()
        {
            Url = issuer.Page(share.Id),
            Program = said["issuer"]!["name"]!.ToString(),
            Mark = program.Brand.Mark,
            Hue = program.Brand.Hue,
            Name = achievement["name"]!.ToString(),
            About = achievement["description"]!.ToString(),
            Earned = DayWords.Of(earned, program.TimeZone, PageCulture.Current),
            Owner = share.ShownName,
            Picture = BadgePicture.Of(shared.Badge, shared.Tier),
            Did = said["iss"]!.ToString(),
            Keys = issuer.Document,
            StatusList = said["credentialStatus"]!["statusListCredential"]!.ToString(),
            IsIdentified = said["credentialSubject"]!["identifier"] is JsonArray,
        };
    }
}
