using Herald.Web.Invitations.Picture;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Pictures;
using Herald.Web.Tracking;
using Herald.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Invitations;

/// <summary>The page that a friend opens, the picture that it unfurls with, his acceptance, and the page of his own that follows.</summary>
internal static class InvitationRoutes
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) =>
        services.AddScoped<InvitationQueries>().AddScoped<AcceptanceQueries>().AddScoped<BenefitQueries>().AddScoped<AcceptInvitation>()
            .AddScoped<ConfirmAcceptance>().AddAcceptanceLimit();

    public static void MapInvitations(this IEndpointRouteBuilder app)
    {
        app.MapPage("/i/{code}", Show);
        app.MapPage("/i/{code}.png", Draw);
        app.MapForm("/i/{code}", Policies.Anyone, AcceptanceRoutes.Accept).RequireRateLimiting(AcceptanceLimit.Kind);
        app.MapPage("/i/{code}/thanks", AcceptanceRoutes.Thank);
        app.MapPage("/i/{code}/yours/{token}", AcceptanceRoutes.ShowOwn);
    }

    private static async Task<Results<RazorComponentResult<InvitationPage>, UnknownLink>> Show(
        string code, HttpContext http, OwnAddress address, InvitationQueries invitations, AcceptanceQueries acceptances,
        CancellationToken ct)
    {
        if (await invitations.FindAsync(code, ct) is not { } invitation)
            return new UnknownLink(code);
        InvitationHeaders.Keep(http);
        var view = InvitationView.Of(invitation, address);
        var yours = YoursCookie.Read(http) is { } token && await acceptances.LeadsAsync(invitation, token, ct)
            ? $"{view.Path}/yours/{token}"
            : null;
        return new RazorComponentResult<InvitationPage>(new { Invitation = view, Form = AcceptanceForm.New() with { Yours = yours } });
    }

    private static async Task<IResult> Draw(
        string code, HttpContext http, InvitationQueries invitations, PictureShelf pictures, CancellationToken ct)
    {
        PageCulture.SpeakDrawable();
        if (await invitations.FindAsync(code, ct) is not { } invitation)
            return new UnknownLink(code);
        var words = PictureWords.Of(invitation);
        return await pictures.DrawAsync(words, () => TicketPicture.Draw(words), ct);
    }
}
