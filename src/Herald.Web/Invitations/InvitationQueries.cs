using Herald.Core.Links;
using Herald.Data;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Invitations;

internal sealed class InvitationQueries(HeraldDb db)
{
    private const StringSplitOptions Clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>The invitation of a code as people may type it; null if no link has it.</summary>
    public async Task<InvitationView?> FindAsync(string code, PublicAddress address, CancellationToken ct)
    {
        if (LinkCode.Read(code) is not { } read)
            return null;
        var tag = read[..LinkCode.TagLength];
        var found = await (
            from program in db.Programs
            join link in db.Links on program.Id equals link.ProgramId
            join advocate in db.Advocates on new { link.ProgramId, Id = link.AdvocateId } equals new { advocate.ProgramId, advocate.Id }
            where program.Tag == tag && link.Code == read
            select new { program, link.PausedAt, advocate.Name }).SingleOrDefaultAsync(ct);
        return found is null ? null : new(
            FirstOf(found.Name),
            found.program.Name,
            found.program.Brand.Mark,
            found.program.Brand.Hue,
            found.program.Brand.Voice,
            found.program.Terms.Split('\n', Clean),
            address.Of("/r/" + read),
            address.Of("/i/" + read),
            found.PausedAt is not null);
    }

    private static string FirstOf(string name) => name.Split(' ', Clean) is [var first, ..] ? first : name;
}
