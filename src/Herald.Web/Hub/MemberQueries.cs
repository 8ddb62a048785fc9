using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Ledger;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Hub.Words;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Frames;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub;

internal sealed class MemberQueries(HeraldDb db, TimeProvider clock)
{
    /// <summary>Who asks, as every page of his needs him. That he is there was looked up by the hub's policy.</summary>
    public async Task<Member> FindAsync(AdvocateCaller caller, CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        var advocate = await db.Advocates.SingleAsync(row => row.ProgramId == caller.Program && row.Id == caller.Advocate, ct);
        var points = await db.WalletAsync(caller.Program, Holder.Of(caller.Advocate), Unit.Points, ct);
        var words = ReaderWords.Of(program, advocate.Locale, advocate.TimeZone, clock.GetUtcNow());
        return new(program, advocate, words, FrameOf(program, advocate, words.Amount(Unit.Points, points.Available)));
    }

    private static HubFrame FrameOf(Core.Programs.Program program, Advocate advocate, string points) =>
        new(program.Slug, program.Name, program.Brand.Mark, program.Brand.Hue)
        {
            Member = advocate.Name,
            Points = points,
            // The words of the pages are English; his figures and days are as he writes them.
            Language = advocate.Locale is { } locale && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? locale : "en",
        };
}
