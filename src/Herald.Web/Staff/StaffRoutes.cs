using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Staff;

/// <summary>Who is on the staff of a program, and what each may do.</summary>
internal static class StaffRoutes
{
    private const string Page = "/console/{slug}/staff";

    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddScoped<InviteStaff>().AddScoped<AcceptInvitation>().AddScoped<WithdrawInvitation>();
        services.AddScoped<ChangeRole>().AddScoped<RemoveStaff>().AddScoped<StaffQueries>().AddScoped<MailInvitation>();
        return services.AddSingleton(new ConsolePlace(90, "/staff", "Staff", "shield", StaffRight.See) { Group = ConsolePlace.SetUp });
    }

    public static void MapStaff(this IEndpointRouteBuilder app)
    {
        app.MapPage("/console", PagePolicies.Staff, ProgramsRoute.ShowAsync);
        app.MapPage(Page, PagePolicies.See, ShowAsync);
        app.MapForm(Page + "/invitations", PagePolicies.Own, InviteAsync);
        app.MapForm(Page + "/invitations/{id}/withdrawal", PagePolicies.Own, WithdrawAsync);
        app.MapForm(Page + "/{id}/role", PagePolicies.Own, ChangeRoleAsync);
        app.MapForm(Page + "/{id}/removal", PagePolicies.Own, RemoveAsync);
        app.MapJoining();
    }

    private static async Task<RazorComponentResult<StaffPage>> ShowAsync(
        StaffCaller caller, StaffQueries staff, ConsoleFrames frames, HttpContext http, CancellationToken ct) =>
        Answer(await frames.OfAsync(caller, ct), await staff.ShowAsync(caller, ct) with { Notice = Notice.Take(http) }, 200);

    // The link is in the form's own answer, since it is nowhere to be read again.
    private static async Task<RazorComponentResult<StaffPage>> InviteAsync(
        FormFields fields, StaffCaller caller, InviteStaff invite, AuditTrail audit, MailInvitation mail, StaffQueries staff,
        ConsoleFrames frames, OwnAddress own, HeraldDb db, CancellationToken ct)
    {
        var (email, role, faults) = (fields.Text("email"), fields.Text("role"), new Faults());
        faults.Email("email", email);
        if (!Enum.TryParse<StaffRole>(role, ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen))
            faults.Add("role", "Choose one of the roles.", "unknown_role");
        if (faults.Any)
            return await AgainAsync(FormFaults.Of(faults.ToRefusal()));

        await using var write = await WriteTransaction.BeginAsync(db, caller.Program, ct);
        EmailAddress.TryRead(email, out var address);
        if ((await invite.RunAsync(caller.Program, address!, chosen, caller.Staff, ct)).Refused(out var refusal, out var made))
            return await AgainAsync(FormFaults.Of(refusal));
        audit.Note(db, caller, "invited to the staff", address!.Text, $"as {chosen}".ToLowerInvariant());
        var link = own.Of(made.Path);
        await mail.AddAsync(caller, made.Invitation, link, ct);
        await write.CommitAsync(ct);
        var view = await staff.ShowAsync(caller, ct) with { NewLink = link, NewFor = address.Text };
        return Answer(await frames.OfAsync(caller, ct), view, StatusCodes.Status200OK);

        async Task<RazorComponentResult<StaffPage>> AgainAsync(FormFaults wrong) => Answer(
            await frames.OfAsync(caller, ct),
            await staff.ShowAsync(caller, ct) with { Email = email, Role = role, Faults = wrong },
            StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<SeeOther> WithdrawAsync(
        string slug, PathId<StaffInvitationId> id, FormFields fields, StaffCaller caller, WithdrawInvitation withdraw, HttpContext http,
        CancellationToken ct)
    {
        if (await withdraw.RunAsync(caller, id.Value, ct) is { } email)
            Notice.Leave(http, $"The invitation of {email} no longer works.");
        return Back(slug);
    }

    private static async Task<Results<RazorComponentResult<StaffPage>, SeeOther, Refused>> ChangeRoleAsync(
        string slug, PathId<StaffId> id, FormFields fields, StaffCaller caller, ChangeRole change, StaffQueries staff, ConsoleFrames frames,
        HttpContext http, CancellationToken ct)
    {
        if (!Enum.TryParse<StaffRole>(fields.Text("role"), ignoreCase: true, out var role) || !Enum.IsDefined(role))
            return Refused.With(422, "unknown_role", "A role is analyst, sales, manager or owner.");
        if ((await change.RunAsync(caller, id.Value, role, ct)).Refused(out var refusal, out var name))
            return await RefuseAsync(refusal, caller, staff, frames, ct);
        Notice.Leave(http, $"{name} is {RoleText.Of(role)} now.");
        return Back(slug);
    }

    private static async Task<Results<RazorComponentResult<StaffPage>, SeeOther, Refused>> RemoveAsync(
        string slug, PathId<StaffId> id, FormFields fields, StaffCaller caller, RemoveStaff remove, StaffQueries staff,
        ConsoleFrames frames, HttpContext http, CancellationToken ct)
    {
        if ((await remove.RunAsync(caller, id.Value, ct)).Refused(out var refusal, out var name))
            return await RefuseAsync(refusal, caller, staff, frames, ct);
        Notice.Leave(http, $"{name} is no longer on the staff.");
        return id.Value == caller.Staff ? new SeeOther("/console") : Back(slug);
    }

    private static async Task<Results<RazorComponentResult<StaffPage>, SeeOther, Refused>> RefuseAsync(
        Core.Refusal refusal, StaffCaller caller, StaffQueries staff, ConsoleFrames frames, CancellationToken ct) =>
        refusal.Kind == Core.RefusalKind.Missing
            ? Refused.Because(refusal)
            : Answer(
                await frames.OfAsync(caller, ct),
                await staff.ShowAsync(caller, ct) with { Faults = FormFaults.Of(refusal) },
                StatusCodes.Status422UnprocessableEntity);

    private static SeeOther Back(string slug) => new($"/console/{slug}/staff");

    private static RazorComponentResult<StaffPage> Answer(Ui.Frames.ConsoleFrame frame, StaffView staff, int status) =>
        new(new { Frame = frame, Staff = staff }) { StatusCode = status };
}
