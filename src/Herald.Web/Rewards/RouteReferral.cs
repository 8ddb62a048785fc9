using Herald.Core.Advocates;
using Herald.Data;

namespace Herald.Web.Rewards;

/// <summary>Finds the sales rep for a referral: the owner of the advocate's account, else the program's fallback.</summary>
internal sealed class RouteReferral(HeraldDb db)
{
    public async Task<string?> OwnerAsync(Core.Programs.Program program, Advocate advocate, CancellationToken ct)
    {
        var owner = advocate.AccountId is { } account ? await db.Work.Lookups.AccountOwnerAsync(program.Id, account, ct) : null;
        return owner ?? program.FallbackOwnerEmail;
    }
}
