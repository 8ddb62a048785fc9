using Herald.Core.Ledger;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Hub.Words;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Hub;

internal sealed class MemberQueries(HeraldDb db, HubFrames frames, TimeProvider clock)
{
    /// <summary>Who asks, as every page of his needs him.</summary>
    public async Task<Member> FindAsync(AdvocateCaller caller, CancellationToken ct)
    {
        var words = ReaderWords.Of(caller.Settings, caller.Person.Locale, caller.Person.TimeZone, clock.GetUtcNow());
        var wallets = await db.WalletsAsync(caller.Program, Holder.Of(caller.Advocate), ct);
        return new(caller.Settings, caller.Person, words, await frames.OfAsync(caller, wallets, ct)) { Wallets = wallets };
    }
}
