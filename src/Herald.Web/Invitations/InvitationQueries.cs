using Herald.Core.Links;
using Herald.Data;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Invitations;

internal sealed class InvitationQueries(HeraldDb db, OfferQueries offers)
{
    /// <summary>The invitation of a code as people may type it; null if no link has it.</summary>
    public async Task<Invitation?> FindAsync(string code, CancellationToken ct)
    {
        if (LinkCode.Read(code) is not { } read)
            return null;
        var tag = read[..LinkCode.TagLength];
        var found = await (
            from program in db.Programs
            join link in db.Links on program.Id equals link.ProgramId
            join advocate in db.Advocates on new { link.ProgramId, Id = link.AdvocateId } equals new { advocate.ProgramId, advocate.Id }
            where program.Tag == tag && link.Code == read
            select new { program, link, advocate.Name, advocate.FriendsSee }).SingleOrDefaultAsync(ct);
        return found is null ? null : new(
            found.program, found.link, found.Name, found.FriendsSee,
            await offers.OfLinkAsync(found.program.Id, found.link.Campaign, found.link.Channel, ct));
    }
}
