using Herald.Core.Ids;
using Herald.Core.Uploads;
using Herald.Data;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Uploads;

internal sealed class PictureQueries(HeraldDb db, OwnAddress address)
{
    public async Task<PictureView?> FindAsync(ProgramId program, PictureId id, CancellationToken ct) =>
        await db.Pictures.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } picture
            ? PictureView.Of(picture, address) : null;

    /// <summary>A picture of a program to be shown; null where there is none.</summary>
    public async Task<PictureBytes?> ShowAsync(ProgramId program, PictureId id, CancellationToken ct) =>
        await BytesAsync(
            await db.Pictures.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct), PictureSize.Full, false, ct);

    /// <summary>A picture that an advocate handed in; null where there is none of his.</summary>
    public async Task<PictureBytes?> ShowOwnAsync(ProgramId program, AdvocateId advocate, PictureId id, CancellationToken ct) =>
        await BytesAsync(
            await db.Pictures.SingleOrDefaultAsync(
                row => row.ProgramId == program && row.Id == id && row.AdvocateId == advocate, ct),
            PictureSize.Full, false, ct);

    /// <summary>A picture that everybody may see; null where there is none. Its id alone names it, and nobody guesses one.</summary>
    public async Task<PictureBytes?> ShowPublicAsync(PictureId id, PictureSize size, CancellationToken ct) =>
        await BytesAsync(
            await db.Pictures.SingleOrDefaultAsync(row => row.Id == id && row.Purpose != PicturePurpose.Proof, ct), size, true, ct);

    /// <summary>The bytes of a program's picture in full; null where there is none.</summary>
    public Task<byte[]?> ContentAsync(ProgramId program, PictureId id, CancellationToken ct) => db.PictureFiles
        .Where(row => row.ProgramId == program && row.PictureId == id && row.Size == PictureSize.Full)
        .Select(static row => row.Content).SingleOrDefaultAsync(ct);

    private async Task<PictureBytes?> BytesAsync(Picture? picture, PictureSize size, bool isPublic, CancellationToken ct)
    {
        if (picture is null)
            return null;
        var content = await db.PictureFiles
            .Where(row => row.ProgramId == picture.ProgramId && row.PictureId == picture.Id && row.Size == size)
            .Select(static row => row.Content).SingleOrDefaultAsync(ct);
        // It may have been dropped in between.
        return content is null ? null : new(picture, size, content, isPublic);
    }
}
