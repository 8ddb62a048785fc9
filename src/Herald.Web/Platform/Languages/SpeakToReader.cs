using System.Globalization;
using Herald.Core.Languages;
using Herald.Core.Links;
using Herald.Data;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Herald.Web.Platform.Languages;

/// <summary>
/// Finds in which language a page of a hub or an invitation is written: an advocate's own, or what a stranger's browser asks for, or
/// the program's. The console and the API speak English.
/// </summary>
internal static class SpeakToReader
{
    private const int AskedMax = 10;

    public static void UseReadersLanguage(this IApplicationBuilder app) => app.UseWhen(
        static http => http.Request.Path.StartsWithSegments("/hub", StringComparison.Ordinal)
            || http.Request.Path.StartsWithSegments("/i", StringComparison.Ordinal)
            || http.Request.Path.StartsWithSegments("/wall", StringComparison.Ordinal),
        static spoken => spoken.Use(async (http, next) =>
        {
            // Holds for all that this request does, until this method returns.
            CultureInfo.CurrentCulture = PageCulture.Of(await LocaleAsync(http));
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
            await next(http);
        }));

    private static async Task<string> LocaleAsync(HttpContext http) =>
        http.Features.Get<AdvocateCaller>()?.Locale ?? Asked(http) ?? await OfProgramAsync(http) ?? "";

    private static string? Asked(HttpContext http) =>
        http.Request.GetTypedHeaders().AcceptLanguage.Take(AskedMax).OrderByDescending(static wish => wish.Quality ?? 1)
            .Select(static wish => wish.Value.Value)
            .FirstOrDefault(static tag => tag is not null && PageCulture.Find(tag) is { } culture && Texts.Speak(culture));

    private static Task<string?> OfProgramAsync(HttpContext http)
    {
        var db = http.RequestServices.GetRequiredService<HeraldDb>();
        var (slug, code) = (http.GetRouteValue("slug") as string, LinkCode.Read(http.GetRouteValue("code") as string));
        var tag = code?[..LinkCode.TagLength];
        return db.Programs.Where(row => row.Slug == slug || row.Tag == tag).Select(static row => row.Locale)
            .FirstOrDefaultAsync(http.RequestAborted);
    }
}
