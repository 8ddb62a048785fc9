using System.Globalization;
using Herald.Web.Hub.Start;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Profile;

/// <summary>The advocate's own settings, and what is kept of him.</summary>
internal static class ProfileRoutes
{
    public static IServiceCollection AddProfile(this IServiceCollection services) => services
        .AddScoped<ProfileQueries>().AddScoped<OwnDataQueries>().AddScoped<SaveProfile>().AddJsonShapes(OwnDataJson.Default);

    public static void MapProfile(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/profile", PagePolicies.Hub, Show);
        app.MapForm("/hub/{slug}/profile", PagePolicies.Hub, Save).WritesInTurn();
        app.MapForm("/hub/{slug}/profile/likes", PagePolicies.Hub, Like).WritesInTurn();
        app.MapPage("/hub/{slug}/profile/data.json", PagePolicies.Hub, Data);
    }

    private static async Task<IResult> Show(
        HttpContext http, Member member, ProfileQueries profile, OwnAddress address, CancellationToken ct) =>
        new RazorComponentResult<ProfilePage>(new
        {
            Profile = await profile.OfAsync(member, address, ct),
            Form = ProfileForm.Of(member.Advocate),
            Notice = Notice.Take(http),
        });

    private static async Task<IResult> Save(
        FormFields fields, HttpContext http, Member member, SaveProfile save, ProfileQueries profile, OwnAddress address,
        CancellationToken ct)
    {
        var form = ProfileForm.Of(fields);
        if (form.Check() is { Any: true } faults)
        {
            return new RazorComponentResult<ProfilePage>(
                new { Profile = await profile.OfAsync(member, address, ct), Form = form, Faults = faults })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        await save.RunAsync(member, form, ct);
        // The next page is in the language that was just chosen, and this is read there.
        CultureInfo.CurrentCulture = PageCulture.Of(form.Locale ?? member.Program.Locale);
        Notice.Leave(http, T("It is kept."));
        return new SeeOther(member.At("/profile"));
    }

    private static async Task<SeeOther> Like(FormFields fields, HttpContext http, Member member, KeepLikes keep, CancellationToken ct)
    {
        await keep.RunAsync(member, LikesText.Of(fields), ct);
        Notice.Leave(http, T("It is kept."));
        return new(member.At("/profile"));
    }

    private static async Task<IResult> Data(
        HttpContext http, Member member, OwnDataQueries data, OwnAddress address, CancellationToken ct)
    {
        // The file is for machines: what it says does not change with the language of who takes it.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{member.Program.Slug}-my-data.json\"";
        return TypedResults.Json(await data.OfAsync(member, address, ct));
    }
}
