using Herald.Data;
using Herald.Web.Hub.Words;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub;

internal sealed class MemberQueries(HeraldDb db, HubFrames frames, TimeProvider clock)
{
    /// <summary>Who asks, as every page of his needs him. That he is there was looked up by the hub's policy.</summary>
    public async Task<Member> FindAsync(AdvocateCaller caller, CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        var advocate = await db.Advocates.SingleAsync(row => row.ProgramId == caller.Program && row.Id == caller.Advocate, ct);
        var words = ReaderWords.Of(program, advocate.Locale, advocate.TimeZone, clock.GetUtcNow());
        return new(program, advocate, words, await frames.OfAsync(caller, ct));
    }
}
