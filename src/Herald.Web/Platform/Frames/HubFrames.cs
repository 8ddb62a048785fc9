using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards.Words;
using Herald.Data;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui;
using Herald.Web.Ui.Frames;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Frames;

/// <summary>What stands around the pages of a hub: for its members, and for who is not in yet.</summary>
internal sealed class HubFrames(HeraldDb db)
{
    /// <summary>The frame for a visitor; null where there is no such program.</summary>
    public async Task<(ProgramId Program, HubFrame Frame)?> FindAsync(string slug, CancellationToken ct)
    {
        var program = await db.Programs.Where(row => row.Slug == slug)
            .Select(static row => new { row.Id, row.Slug, row.Name, row.Brand, row.ContactEmail }).SingleOrDefaultAsync(ct);
        return program is null ? null : (
            program.Id,
            new(program.Slug, program.Name, program.Brand.Mark, program.Brand.Hue) { Contact = program.ContactEmail });
    }

    /// <summary>The frame for a member, with what he has.</summary>
    public async Task<HubFrame> OfAsync(AdvocateCaller caller, CancellationToken ct)
    {
        var program = await db.Programs.Where(row => row.Id == caller.Program)
            .Select(static row => new { row.Slug, row.Name, row.Brand, row.PointsName, row.ContactEmail }).SingleAsync(ct);
        var member = await db.Advocates.Where(row => row.ProgramId == caller.Program && row.Id == caller.Advocate)
            .Select(static row => row.Name).SingleAsync(ct);
        var points = await db.Wallets
            .Where(row => row.ProgramId == caller.Program && row.Party == Party.Advocate && row.HolderId == caller.Advocate.Value
                && row.Unit == Unit.Points)
            .Select(static row => row.Available).SingleOrDefaultAsync(ct);
        var unread = await db.Notifications.CountAsync(
            row => row.ProgramId == caller.Program && row.AdvocateId == caller.Advocate && row.PartOf == null && row.ReadAt == null, ct);
        return new(program.Slug, program.Name, program.Brand.Mark, program.Brand.Hue)
        {
            Unread = unread,
            Contact = program.ContactEmail,
            Member = member,
            IsLive = true,
            Points = AmountWords.Points(points, program.PointsName, PageCulture.Current),
        };
    }
}
