using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Notifications;

/// <summary>What advocates are told of: in the hub, by mail, and how they choose.</summary>
internal static class NotificationRoutes
{
    private const int PerPage = 30;
    private const string Saved = "saved";

    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<IActivityReader, NotifyAdvocates>().AddSingleton<UnsubscribeLink>();
        services.AddScoped<NotificationQueries>().AddScoped<NotifiedQuestQueries>().AddScoped<NotifiedThanksQueries>()
            .AddScoped<NotificationReaders>().AddScoped<WriteNotificationMail>();
        services.AddScoped<SavePreferences>().AddScoped<MarkRead>();
        return services.AddSingleton<MailNotifications>()
            .AddHostedService(static provider => provider.GetRequiredService<MailNotifications>());
    }

    public static void MapNotifications(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/notifications", PagePolicies.Hub, List);
        app.MapForm("/hub/{slug}/notifications/reading", PagePolicies.Hub, Read);
        app.MapPage("/hub/{slug}/notifications/preferences", PagePolicies.Hub, ShowPreferences);
        app.MapForm("/hub/{slug}/notifications/preferences", PagePolicies.Hub, Save);
        app.MapUnsubscribe();
    }

    private static async Task<RazorComponentResult<NotificationsPage>> List(
        PathId<NotificationId>? cursor, AdvocateCaller caller, NotificationQueries notifications, NotificationReaders readers,
        HubFrames frames, CancellationToken ct)
    {
        var page = await notifications.ListAsync(caller, cursor?.Value ?? default, PerPage, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Reader = await readers.OfAsync(caller.Program, caller.Advocate, ct),
            Notifications = page.Data,
            Cursor = page.NextCursor,
        });
    }

    private static async Task<SeeOther> Read(
        string slug, FormFields form, AdvocateCaller caller, MarkRead mark, CancellationToken ct)
    {
        await mark.RunAsync(caller, ct);
        return new($"/hub/{slug}/notifications");
    }

    private static async Task<RazorComponentResult<PreferencesPage>> ShowPreferences(
        HttpContext http, AdvocateCaller caller, HeraldDb db, HubFrames frames, CancellationToken ct)
    {
        var kept = await db.NotificationPreferences.Where(row => row.ProgramId == caller.Program && row.AdvocateId == caller.Advocate)
            .ToDictionaryAsync(static row => row.Kind, static row => row.Pace, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Paces = Enum.GetValues<NotificationKind>().ToDictionary(
                static kind => kind, kind => kept.GetValueOrDefault(kind, NotificationPreference.Usual)),
            Notice = http.Request.Query.ContainsKey(Saved) ? T("Your wishes are kept.") : null,
        });
    }

    private static async Task<SeeOther> Save(
        string slug, FormFields form, AdvocateCaller caller, SavePreferences save, CancellationToken ct)
    {
        // What is no pace leaves that kind as it was: the page offers four, and no person sends a fifth.
        var wanted = Enum.GetValues<NotificationKind>()
            .Select(kind => (Kind: kind, Text: form.Text("all") ?? form.Text(PreferencesPage.NameOf(kind))))
            .Where(static wish => Enum.TryParse<MailPace>(wish.Text, out var pace) && Enum.IsDefined(pace))
            .ToDictionary(static wish => wish.Kind, static wish => Enum.Parse<MailPace>(wish.Text!));
        await save.RunAsync(caller.Program, caller.Advocate, wanted, ct);
        return new($"/hub/{slug}/notifications/preferences?{Saved}=1");
    }
}
