using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Uploads;
using Herald.Data;
using Herald.Web.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Keeps the covers that challenges and their variants name, and lets go of those that no version of any names any more.</summary>
internal sealed class HoldCover(HeraldDb db, KeepPicture pictures)
{
    /// <summary>Refused: <c>unknown_picture</c>.</summary>
    public async Task<Refusal?> HoldAsync(ProgramId program, ChallengeInput input, CancellationToken ct)
    {
        foreach (var (field, id) in input.CoverPictures)
        {
            if (await pictures.HoldAsync(program, id, PicturePurpose.Cover, null, field, ct) is { } unfit)
                return unfit;
        }

        return null;
    }

    /// <summary>A draft is rewritten in place; whoever named its covers besides is asked after that was saved.</summary>
    public async Task LetGoAsync(ProgramId program, ChallengeInput before, ChallengeInput after, CancellationToken ct)
    {
        var kept = after.CoverPictures.Select(static one => one.Picture).ToHashSet();
        foreach (var old in before.CoverPictures.Select(static one => one.Picture).Distinct().Where(one => !kept.Contains(one)))
        {
            var name = old.ToString();
            if (!await db.ChallengeVersions.AnyAsync(row => row.ProgramId == program && row.Body.Contains(name), ct))
                await pictures.LetGoAsync(program, old, ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
