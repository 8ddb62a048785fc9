using System.Security.Claims;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.SignIn;

/// <summary>
/// An advocate's session in one program's hub. It ends everywhere when his security stamp changes. How he proves who he is, is not its
/// business.
/// </summary>
internal static class AdvocateSession
{
    internal const string ProgramClaim = "program";
    private const string StampClaim = "stamp";

    /// <summary>How the cookies begin in which a hub keeps what an advocate has begun; they end with his session.</summary>
    internal const string DraftPrefix = "herald.draft.";

    /// <summary>Whose hub's cookie is meant, where the address does not say.</summary>
    internal sealed record Place(string Slug);

    /// <summary>Begins it: from the next request on he is in. The answer must not have begun yet.</summary>
    public static async Task SignInAsync(HttpContext http, ProgramId program, AdvocateId advocate)
    {
        await ChooseAsync(http, program);
        var stamp = await StampAsync(http, program, advocate);
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, advocate.ToString()), new(ProgramClaim, program.ToString()),
                .. stamp is null ? Array.Empty<Claim>() : [new(StampClaim, stamp)],
            ],
            SignInSchemes.Advocate);
        await http.SignInAsync(SignInSchemes.Advocate, new ClaimsPrincipal(identity), SessionLimit.Begin(http));
    }

    /// <summary>Ends it in this browser.</summary>
    public static async Task SignOutAsync(HttpContext http, ProgramId program)
    {
        await ChooseAsync(http, program);
        await http.SignOutAsync(SignInSchemes.Advocate);
        var path = "/hub/" + http.Features.Get<Place>()!.Slug;
        foreach (var name in http.Request.Cookies.Keys.Where(static name => name.StartsWith(DraftPrefix, StringComparison.Ordinal)))
            http.Response.Cookies.Delete(name, new() { Path = path });
    }

    /// <summary>Looks up at each request whether it still stands, and keeps for the request whose it is.</summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var (http, user) = (context.HttpContext, context.Principal!);
        if (IdText.TryRead(user.FindFirstValue(ProgramClaim), out ProgramId program)
            && Of(user, program) is { } id
            && await http.RequestServices.GetRequiredService<HeraldDb>().Advocates
                .SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, http.RequestAborted) is { } advocate
            && advocate.SecurityStamp == user.FindFirstValue(StampClaim))
            http.Features.Set(advocate);
        else
            context.RejectPrincipal();
    }

    /// <summary>Whom a session is of, in one program; null where it is nobody's there.</summary>
    public static AdvocateId? Of(ClaimsPrincipal? user, ProgramId program) =>
        IdText.TryRead(user?.FindFirstValue(ClaimTypes.NameIdentifier), out AdvocateId advocate)
            && user!.FindFirstValue(ProgramClaim) == program.ToString()
            ? advocate
            : null;

    private static Task<string?> StampAsync(HttpContext http, ProgramId program, AdvocateId advocate) =>
        http.RequestServices.GetRequiredService<HeraldDb>().Advocates.Where(row => row.ProgramId == program && row.Id == advocate)
            .Select(static row => row.SecurityStamp).SingleOrDefaultAsync(http.RequestAborted);

    private static async Task ChooseAsync(HttpContext http, ProgramId program)
    {
        var db = http.RequestServices.GetRequiredService<HeraldDb>();
        var slug = await db.Programs.Where(row => row.Id == program).Select(static row => row.Slug).SingleAsync(http.RequestAborted);
        http.Features.Set(new Place(slug));
    }
}
