using System.Security.Cryptography;
using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Uploads;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Uploads;

/// <summary>Keeps pictures, and notes whether something refers to them.</summary>
internal sealed class KeepPicture(HeraldDb db, NewId ids, TimeProvider clock)
{
    /// <summary>Keeps one within a write to its program; nothing refers to it yet.</summary>
    public async Task<Outcome<Picture>> AddAsync(
        ProgramId program, MadePicture made, PicturePurpose purpose, AdvocateId? advocate, string by, CancellationToken ct)
    {
        if (await FullAsync(program, advocate, ct) is { } full)
            return full;
        var now = clock.GetUtcNow().Storable();
        var picture = new Picture
        {
            ProgramId = program,
            Id = ids.Of<PictureId>(),
            Purpose = purpose,
            AdvocateId = advocate,
            MediaType = made.MediaType,
            Width = made.Width,
            Height = made.Height,
            Bytes = made.Full.Length + (made.Small?.Length ?? 0),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(made.Full)),
            MadeBy = by,
            MadeAt = now,
            LooseSince = now,
        };
        db.Pictures.Add(picture);
        Add(picture, PictureSize.Full, made.Full);
        if (made.Small is { } small)
            Add(picture, PictureSize.Small, small);
        await db.SaveChangesAsync(ct);
        return picture;
    }

    /// <summary>The same in a write of its own, for a form whose own write may still be refused.</summary>
    public async Task<Outcome<Picture>> KeepAsync(
        ProgramId program, MadePicture made, PicturePurpose purpose, AdvocateId? advocate, string by, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        if ((await AddAsync(program, made, purpose, advocate, by, ct)).Refused(out var refusal, out var picture))
            return refusal;
        await write.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return picture;
    }

    /// <summary>Something refers to it from now on. Refused: <c>unknown_picture</c>.</summary>
    public async Task<Refusal?> HoldAsync(
        ProgramId program, PictureId id, PicturePurpose purpose, AdvocateId? advocate, string field, CancellationToken ct)
    {
        var picture = await db.Pictures.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
        if (PictureRules.Unfit(picture, purpose, advocate, field) is { } unfit)
            return unfit;
        picture!.AdvocateId ??= advocate;
        picture.LooseSince = null;
        return null;
    }

    /// <summary>Nothing refers to it any more; it is dropped after a day unless something does again.</summary>
    public async Task LetGoAsync(ProgramId program, PictureId id, CancellationToken ct)
    {
        if (await db.Pictures.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } picture)
            picture.LooseSince = clock.GetUtcNow().Storable();
    }

    private async Task<Refusal?> FullAsync(ProgramId program, AdvocateId? advocate, CancellationToken ct)
    {
        var kept = await db.Pictures.Where(row => row.ProgramId == program).GroupBy(static row => row.ProgramId)
            .Select(static all => new { Count = all.Count(), Bytes = all.Sum(static row => (long)row.Bytes) }).SingleOrDefaultAsync(ct);
        var loose = advocate is null ? 0 : await db.Pictures.CountAsync(
            row => row.ProgramId == program && row.AdvocateId == advocate && row.LooseSince != null, ct);
        return PictureRules.Full(kept?.Count ?? 0, kept?.Bytes ?? 0, loose);
    }

    private void Add(Picture picture, PictureSize size, byte[] content) => db.PictureFiles.Add(new()
    {
        ProgramId = picture.ProgramId,
        PictureId = picture.Id,
        Size = size,
        Content = content,
    });
}
