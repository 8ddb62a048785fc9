using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Messages.Mailbox;

/// <summary>The mailbox: what a program has sent, and what waits or failed.</summary>
internal static class MailboxRoutes
{
    private const int PerPage = 50;

    // The mail is somebody's HTML, though our own: it runs nothing and asks for nothing; what it links to opens beside.
    private const string FramePolicy =
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'self'";

    public static void MapMailbox(this IEndpointRouteBuilder app)
    {
        app.MapPage("/console/{slug}/mailbox", PagePolicies.See, List);
        app.MapPage("/console/{slug}/mailbox/{id}", PagePolicies.See, Show);
        app.MapPage("/console/{slug}/mailbox/{id}/html", PagePolicies.See, ShowHtml);
        app.MapForm("/console/{slug}/mailbox/{id}/retry", PagePolicies.Work, Retry);
    }

    private static async Task<RazorComponentResult<MailboxPage>> List(
        string? state, PathId<MailId>? cursor, StaffCaller caller, MailboxQueries mails, ConsoleFrames frames, CancellationToken ct)
    {
        // An address that asks for a state that there is not shows all.
        MailState? asked = Enum.TryParse<MailState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        var page = await mails.ListAsync(caller.Program, asked, cursor?.Value ?? default, PerPage, ct);
        var frame = await frames.OfAsync(caller, ct);
        return new(new { Frame = frame, State = asked, Mails = page.Data, Cursor = page.NextCursor, mails.GoesOut });
    }

    private static async Task<Results<RazorComponentResult<MailPage>, Refused>> Show(
        PathId<MailId> id, StaffCaller caller, MailboxQueries mails, ConsoleFrames frames, CancellationToken ct) =>
        await mails.FindAsync(caller.Program, id.Value, caller.May(StaffRight.Own), ct) is { } mail
            ? new RazorComponentResult<MailPage>(new { Frame = await frames.OfAsync(caller, ct), Mail = mail, mails.GoesOut })
            : Refused.NotFound("mail");

    private static async Task<Results<ContentHttpResult, Refused>> ShowHtml(
        PathId<MailId> id, StaffCaller caller, MailboxQueries mails, HttpContext http, CancellationToken ct)
    {
        if (await mails.FindAsync(caller.Program, id.Value, caller.May(StaffRight.Own), ct) is not { Html: { } html })
            return Refused.NotFound("mail");
        http.Response.Headers.ContentSecurityPolicy = FramePolicy;
        return TypedResults.Content(html, "text/html; charset=utf-8");
    }

    private static async Task<Results<SeeOther, Refused>> Retry(
        string slug, PathId<MailId> id, FormFields form, StaffCaller caller, RetryMail retry, CancellationToken ct) =>
        await retry.RunAsync(caller, id.Value, ct)
            ? new SeeOther($"/console/{slug}/mailbox/{id.Value}")
            : Refused.NotFound("mail that could be tried again");
}
