using Herald.Core.Ids;
using Herald.Core.SignIn;
using Herald.Data;
using Herald.Web.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn;

/// <summary>Looks at mailed links; looking changes nothing, since scanners of mail follow every link.</summary>
internal sealed class SignInLinkQueries(HeraldDb db, TimeProvider clock)
{
    public async Task<LinkStanding> FindAsync(ProgramId program, string token, string? binding, CancellationToken ct)
    {
        var hash = SecretKey.Hash(token);
        var link = await db.SignInLinks.SingleOrDefaultAsync(row => row.ProgramId == program && row.TokenHash == hash, ct);
        if (link is null or { UsedAt: not null } || link.ExpiresAt <= clock.GetUtcNow())
            return new LinkStanding.Ended();
        if (binding is null || SecretKey.Hash(binding) != link.BindingHash)
            return new LinkStanding.Elsewhere();
        return new LinkStanding.Good(link.AdvocateId, await NameAsync(link, ct), link.ReturnPath);
    }

    private Task<string> NameAsync(SignInLink link, CancellationToken ct) =>
        db.Advocates.Where(row => row.ProgramId == link.ProgramId && row.Id == link.AdvocateId)
            .Select(static row => row.Name).SingleAsync(ct);
}
