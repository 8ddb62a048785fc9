using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.StaffSignIn.Ready;

/// <summary>The demo's ready ways in; elsewhere there is nothing at these addresses.</summary>
internal static class ReadyRoutes
{
    private const string Address = ReadyLink.Path + "{token}";

    public static void MapReady(this IEndpointRouteBuilder app)
    {
        if (!app.ServiceProvider.GetRequiredService<HeraldSettings>().Demo)
            return;
        app.MapPage(Address, Policies.Anyone, ShowAsync);
        app.MapForm(Address, Policies.Anyone, SignInAsync);
    }

    private static async Task<RazorComponentResult<ReadyPage>> ShowAsync(string token, ReadyLink links, CancellationToken ct) =>
        Answer((await links.ReadAsync(token, ct))?.Name);

    private static async Task<Results<RazorComponentResult<ReadyPage>, SeeOther>> SignInAsync(
        string token, FormFields fields, HttpContext http, ReadyLink links, BeginSession begin, CancellationToken ct)
    {
        if (await links.ReadAsync(token, ct) is not { } account)
            return Answer(null);
        await begin.RunAsync(http, account, ct);
        return new SeeOther("/console");
    }

    private static RazorComponentResult<ReadyPage> Answer(string? name) =>
        new(new { Name = name }) { StatusCode = name is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK };
}
