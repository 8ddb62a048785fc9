using Herald.Core;
using Herald.Core.Challenges;
using Herald.Data;
using Herald.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// Gives an advocate the link by which he shares the next stage of a challenge: one for each way and content, under the challenge's name,
/// so that what it brings stands beside other campaigns.
/// </summary>
internal sealed class GiveShareLink(HeraldDb db, MakeLink make)
{
    /// <summary>Why there is none; null where it is there, or the next stage is of another kind.</summary>
    public async Task<Refusal?> RunAsync(Completion way, ChallengeTerms terms, CancellationToken ct)
    {
        if (!way.IsUnderWay || way.LinkId is not null || terms.StageAt(way.Stage).Kind is not StageKind.Share share)
            return null;
        var slug = await db.Challenges.Where(row => row.ProgramId == way.ProgramId && row.Id == way.ChallengeId)
            .Select(static row => row.Slug).SingleAsync(ct);
        var before = await db.Completions.CountAsync(
            row => row.ProgramId == way.ProgramId && row.ChallengeId == way.ChallengeId && row.AdvocateId == way.AdvocateId
                && row.Id < way.Id, ct);
        var input = new LinkInput
        {
            Campaign = before == 0 ? slug : ChallengeSlug.Numbered(slug, before + 1),
            Destination = share.Content,
        };
        if ((await make.RunAsync(way.ProgramId, way.AdvocateId, input, ct)).Refused(out var refusal, out var made))
            return refusal;
        way.ShareBy(made.Link.Id);
        return null;
    }
}
