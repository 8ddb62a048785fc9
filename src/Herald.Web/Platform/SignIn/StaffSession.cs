using System.Security.Claims;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.SignIn;

/// <summary>A session of somebody on the staff. It ends everywhere when his security stamp changes.</summary>
internal static class StaffSession
{
    private const string StampClaim = "stamp";

    /// <summary>Begins it: from the next request on he is in. The answer must not have begun yet.</summary>
    public static Task SignInAsync(HttpContext http, StaffAccount account)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(StampClaim, account.SecurityStamp)], SignInSchemes.Staff);
        return http.SignInAsync(SignInSchemes.Staff, new ClaimsPrincipal(identity), SessionLimit.Begin(http));
    }

    /// <summary>Ends it in this browser.</summary>
    public static Task SignOutAsync(HttpContext http) => http.SignOutAsync(SignInSchemes.Staff);

    /// <summary>Looks up at each request whether it still stands.</summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var user = context.Principal!;
        if (IdText.TryRead(user.FindFirstValue(ClaimTypes.NameIdentifier), out StaffId id)
            && user.FindFirstValue(StampClaim) is { } stamp
            && await http.RequestServices.GetRequiredService<HeraldDb>().StaffAccounts
                .Where(row => row.Id == id && row.SecurityStamp == stamp)
                .Select(static row => new { row.Name, row.Email }).SingleOrDefaultAsync(http.RequestAborted) is { } account)
            http.Features.Set(new SignedInStaff(id, account.Name, account.Email));
        else
            context.RejectPrincipal();
    }
}
