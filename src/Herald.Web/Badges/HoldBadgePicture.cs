using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Uploads;
using Herald.Data;
using Herald.Web.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

/// <summary>Keeps the pictures that badges show, and lets go of those that none shows any more.</summary>
internal sealed class HoldBadgePicture(HeraldDb db, KeepPicture pictures)
{
    /// <summary>Refused: <c>unknown_picture</c>.</summary>
    public async Task<Refusal?> HoldAsync(ProgramId program, BadgeInput input, CancellationToken ct) => input.ToPicture() is { } id
        ? await pictures.HoldAsync(program, id, PicturePurpose.Badge, null, "picture", ct)
        : null;

    /// <summary>Whether another badge shows it besides is asked after the change was saved.</summary>
    public async Task LetGoAsync(ProgramId program, PictureId id, CancellationToken ct)
    {
        if (await db.Badges.AnyAsync(row => row.ProgramId == program && row.PictureId == id, ct))
            return;
        await pictures.LetGoAsync(program, id, ct);
        await db.SaveChangesAsync(ct);
    }
}
