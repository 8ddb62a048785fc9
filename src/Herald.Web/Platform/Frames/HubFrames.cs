using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards.Words;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui;
using Herald.Web.Ui.Frames;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Frames;

/// <summary>What stands around the pages of a hub: for its members, and for who is not in yet.</summary>
internal sealed class HubFrames(HeraldDb db, KnownPrograms programs)
{
    /// <summary>The frame for a visitor; null where there is no such program.</summary>
    public async Task<(ProgramId Program, HubFrame Frame)?> FindAsync(string slug, CancellationToken ct) =>
        await programs.FindAsync(slug, ct) is { } program ? (program.Id, Around(program)) : null;

    /// <summary>The frame for a member, with what he has.</summary>
    public async Task<HubFrame> OfAsync(AdvocateCaller caller, CancellationToken ct) =>
        await OfAsync(caller, await db.WalletsAsync(caller.Program, Holder.Of(caller.Advocate), ct), ct);

    /// <summary>The same, where his wallets are at hand.</summary>
    public async Task<HubFrame> OfAsync(AdvocateCaller caller, IReadOnlyList<Wallet> wallets, CancellationToken ct)
    {
        var points = wallets.FirstOrDefault(static wallet => wallet.Unit == Unit.Points)?.Available ?? 0;
        var unread = await db.Notifications.CountAsync(
            row => row.ProgramId == caller.Program && row.AdvocateId == caller.Advocate && row.PartOf == null && row.ReadAt == null, ct);
        return Around(caller.Settings) with
        {
            Unread = unread,
            Member = caller.Person.Name,
            IsLive = true,
            Points = AmountWords.Points(points, caller.Settings.PointsName, PageCulture.Current),
        };
    }

    private static HubFrame Around(Core.Programs.Program program) =>
        new(program.Slug, program.Name, program.Brand.Mark, program.Brand.Hue) { Contact = program.ContactEmail };
}
