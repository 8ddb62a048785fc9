using Herald.Web.Activities;
using Herald.Web.Advocates;
using Herald.Web.Asks;
using Herald.Web.Attribution;
using Herald.Web.Audiences;
using Herald.Web.Badges;
using Herald.Web.Audit;
using Herald.Web.Bonuses;
using Herald.Web.Campaigns;
using Herald.Web.Challenges;
using Herald.Web.CompanySignIn;
using Herald.Web.Conversions;
using Herald.Web.Credentials;
using Herald.Web.Demo;
using Herald.Web.Demo.Doors;
using Herald.Web.Honours;
using Herald.Web.Hub;
using Herald.Web.HubInvitations;
using Herald.Web.HubSignIn;
using Herald.Web.Imports;
using Herald.Web.Insights;
using Herald.Web.Invitations;
using Herald.Web.Leagues;
using Herald.Web.Ledger;
using Herald.Web.Links;
using Herald.Web.Messages;
using Herald.Web.Nominations;
using Herald.Web.Notifications;
using Herald.Web.Operations;
using Herald.Web.Platform;
using Herald.Web.Platform.Pages;
using Herald.Web.Programs;
using Herald.Web.Recognition;
using Herald.Web.Reference;
using Herald.Web.Referrals;
using Herald.Web.Rewards;
using Herald.Web.Search;
using Herald.Web.Setup;
using Herald.Web.ShoutOuts;
using Herald.Web.Showcase;
using Herald.Web.Staff;
using Herald.Web.StaffSignIn;
using Herald.Web.Standings;
using Herald.Web.Streaks;
using Herald.Web.Thanks;
using Herald.Web.Threads;
using Herald.Web.Tracking;
using Herald.Web.Uploads;
using Herald.Web.Wall;
using Herald.Web.Welcome;

namespace Herald.Web;

/// <summary>The whole application, one line for each capability.</summary>
internal static class HeraldApp
{
    /// <summary>
    /// Puts it together without starting it; tests hold the clock by <paramref name="adjust"/> and add pages of their own by
    /// <paramref name="map"/>.
    /// </summary>
    public static WebApplication Build(
        HeraldSettings settings, Action<IServiceCollection>? adjust = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Development ? Environments.Development : Environments.Production,
        });
        builder.WebHost.UseUrls(settings.Urls).UseKestrel(KestrelLimits.Apply);
        builder.Logging.ClearProviders().AddHeraldLogs(settings);
        adjust?.Invoke(builder.Services);
        AddCapabilities(builder.Services, settings);

        var app = builder.Build();
        app.UsePlatform();
        MapCapabilities(app);
        map?.Invoke(app);
        app.MakeEndpointsOnce();
        return app;
    }

    private static void AddCapabilities(IServiceCollection services, HeraldSettings settings)
    {
        services.AddPlatform(settings);
        services.AddOperations(settings);
        services.AddPrograms();
        services.AddActivities();
        services.AddMail();
        services.AddAdvocates();
        services.AddAsks();
        services.AddImports();
        services.AddAudiences();
        services.AddHubSignIn();
        services.AddHubInvitations();
        services.AddNominations();
        services.AddNotifications();
        services.AddTracking();
        services.AddLinks();
        services.AddInvitations();
        services.AddReferrals();
        services.AddThreads();
        services.AddConversions();
        services.AddAttribution();
        services.AddBonuses();
        services.AddRewards();
        services.AddUploads();
        services.AddChallenges();
        services.AddLedger();
        services.AddSetup();
        services.AddInsights();
        services.AddCampaigns();
        services.AddStandings();
        AddPraise(services);
        services.AddSearch();
        AddTeam(services, settings);
        services.AddReference();
        services.AddDemo();
        services.AddHub();
    }

    // What people climb, and are honoured and thanked by.
    private static void AddPraise(IServiceCollection services)
    {
        services.AddRecognition();
        services.AddStreaks();
        services.AddLeagues();
        services.AddBadges();
        services.AddCredentials();
        services.AddThanks();
        services.AddShoutOuts();
        services.AddHonours();
        services.AddWall();
    }

    // Who works in the console, how they come in, and what is noted of what they do.
    private static void AddTeam(IServiceCollection services, HeraldSettings settings)
    {
        services.AddStaffSignIn(settings);
        services.AddStaff();
        services.AddCompanySignIn();
        services.AddAudit();
    }

    private static void MapCapabilities(WebApplication app)
    {
        app.MapAssets();
        app.MapWelcome();
        app.MapDemoDoors();
        app.MapOperations();
        app.MapPrograms();
        app.MapMail();
        app.MapAdvocates();
        app.MapAsks();
        app.MapImports();
        app.MapAudiences();
        app.MapHubSignIn();
        app.MapHubInvitations();
        app.MapNominations();
        app.MapNotifications();
        app.MapTracking();
        app.MapLinks();
        app.MapInvitations();
        app.MapReferrals();
        app.MapConversions();
        app.MapAttribution();
        app.MapBonuses();
        app.MapRewards();
        app.MapUploads();
        app.MapChallenges();
        app.MapLedger();
        app.MapSetup();
        app.MapInsights();
        app.MapCampaigns();
        app.MapStandings();
        MapPraise(app);
        app.MapSearch();
        MapTeam(app);
        app.MapReference();
        app.MapHub();
        app.MapShowcase();
    }

    // Who works in the console, how they come in, and what is noted of what they do.
    private static void MapTeam(WebApplication app)
    {
        app.MapStaffSignIn();
        app.MapStaff();
        app.MapCompanySignIn();
        app.MapAudit();
    }

    // What people climb, and are honoured and thanked by.
    private static void MapPraise(WebApplication app)
    {
        app.MapRecognition();
        app.MapStreaks();
        app.MapBadges();
        app.MapCredentials();
        app.MapThanks();
        app.MapShoutOuts();
        app.MapHonours();
        app.MapWall();
    }
}
