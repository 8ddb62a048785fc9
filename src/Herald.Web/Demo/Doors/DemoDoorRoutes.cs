using Herald.Data;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Demo.Doors;

/// <summary>The doors of the demo. Outside of it none was opened, so that all of these answer 404.</summary>
internal static class DemoDoorRoutes
{
    private const string Path = "/demo/come-in/{token}";

    public static void MapDemoDoors(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, Policies.Anyone, Show);
        app.MapForm(Path, Policies.Anyone, ComeIn);
    }

    private static Results<RazorComponentResult<DemoDoorPage>, Refused> Show(string token, DemoDoors doors) =>
        doors.Find(token) is { } guest
            ? new RazorComponentResult<DemoDoorPage>(
                new { Guest = guest, Address = DemoDoors.PathOf(token) })
            : Closed();

    private static async Task<Results<SeeOther, Refused>> ComeIn(
        string token, FormFields form, HttpContext http, DemoDoors doors, HeraldDb db, CancellationToken ct)
    {
        if (doors.Find(token) is not { } guest)
            return Closed();
        if (guest.Advocate is { } advocate)
            await AdvocateSession.SignInAsync(http, guest.Program, advocate);
        else
            await StaffSession.SignInAsync(http, await db.StaffAccounts.SingleAsync(row => row.Id == guest.Staff, ct));
        return new SeeOther(guest.Home);
    }

    private static Refused Closed() => Refused.With(
        StatusCodes.Status404NotFound,
        "not_found",
        "This door is closed. 'herald demo' prints new links each time that it starts.");
}
