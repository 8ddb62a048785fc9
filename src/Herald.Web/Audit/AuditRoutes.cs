using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Audit;

/// <summary>What staff has done in a program.</summary>
internal static class AuditRoutes
{
    private const int PerPage = 50;

    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddScoped<AuditQueries>()
        .AddSingleton(new ConsolePlace(95, "/audit", "Audit log", "history", StaffRight.Run) { Group = ConsolePlace.SetUp });

    public static void MapAudit(this IEndpointRouteBuilder app) => app.MapPage("/console/{slug}/audit", PagePolicies.Run, ListAsync);

    private static async Task<RazorComponentResult<AuditPage>> ListAsync(
        string? who, string? action, PathId<AuditNoteId>? cursor, StaffCaller caller, AuditQueries notes, ConsoleFrames frames,
        CancellationToken ct)
    {
        var asked = new AuditAsked(who, action);
        var page = await notes.ListAsync(caller.Program, asked, cursor?.Value ?? default, PerPage, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Asked = asked,
            Lines = page.Data,
            Cursor = page.NextCursor,
            First = cursor is null,
        });
    }
}
