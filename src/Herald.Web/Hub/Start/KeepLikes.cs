using Herald.Core.Advocates;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Start;

/// <summary>Reads what an advocate says that he likes, and keeps it anew; the caller commits.</summary>
internal sealed class KeepLikes(HeraldDb db)
{
    public async Task<LikesText> OfAsync(Member member, CancellationToken ct) =>
        await Own(member).Select(static row => new LikesText(row.Interests, row.Channels, row.Motives)).SingleOrDefaultAsync(ct)
            ?? LikesText.None;

    public async Task RunAsync(Member member, LikesText likes, CancellationToken ct)
    {
        var at = member.Words.Now.Storable();
        if (await Own(member).AsTracking().SingleOrDefaultAsync(ct) is { } kept)
        {
            (kept.Interests, kept.Channels, kept.Motives, kept.AnsweredAt) = (likes.Interests, likes.Channels, likes.Motives, at);
        }
        else
        {
            db.AdvocateProfiles.Add(new()
            {
                ProgramId = member.ProgramId,
                AdvocateId = member.Id,
                Interests = likes.Interests,
                Channels = likes.Channels,
                Motives = likes.Motives,
                AnsweredAt = at,
            });
        }

        await db.SaveChangesAsync(ct);
    }

    private IQueryable<AdvocateProfile> Own(Member member) =>
        db.AdvocateProfiles.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id);
}
