using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Herald.Data;
using Herald.Web.Platform.Json;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Languages;
using Herald.Web.Platform.Limits;
using Herald.Web.Platform.Loops;
using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Pictures;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Platform.Writes;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Herald.Web.Platform;

/// <summary>What all capabilities stand on: the store, JSON, keys, sign-in, limits, problems.</summary>
internal static class PlatformSetup
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, HeraldSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<NewId>().AddSingleton<OwnAddress>().AddSingleton<PictureShelf>();
        services.AddSingleton<BackgroundLoops>().AddSingleton<AddressHash>();
        services.AddSingleton<KnownPrograms>()
            .AddSingleton(static provider => provider.GetRequiredService<KnownPrograms>().Cached);
        services.AddHostedService<HearNodes>().AddHostedService<KeepAddressKeys>();
        services.AddSingleton<Replica>().AddHostedService<WatchReplica>();
        services.AddKeyedScoped(Replica.Key, static (provider, _) => provider.GetRequiredService<Replica>().Open());
        services.AddStore(settings);
        services.AddKeys();
        services.AddSignIn(settings);
        foreach (var place in ConsolePlaces.All)
            services.AddSingleton(place);
        services.AddLimits(settings);
        services.AddSingleton<ProgramTurns>().AddSingleton<InFlight>().AddSingleton<LostCommit>().AddHostedService<ForgetAnswers>();
        services.AddExceptionHandler<TurnFaultsIntoProblems>();
        services.AddRazorComponents();
        services.Configure<WebEncoderOptions>(static web => web.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>().Configure<IEnumerable<JsonShapes>>(
            static (json, shapes) => HeraldJson.Configure(json.SerializerOptions, shapes.Select(static shape => shape.Resolver)));
        return services.AddJsonShapes(ProblemJson.Default);
    }

    /// <summary>A capability's source-generated shapes.</summary>
    public static IServiceCollection AddJsonShapes(this IServiceCollection services, IJsonTypeInfoResolver resolver) =>
        services.AddSingleton(new JsonShapes(resolver));

    public static void UsePlatform(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(static _ => { });
        app.UseStatusCodePages(StatusProblems.WriteAsync);
        app.UseRouting();
        app.UseLimits();
        app.Use(AnswerWithoutEndpoint);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseReadersLanguage();
        app.UseAntiforgery();
    }

    public static IServiceCollection AddStore(this IServiceCollection services, HeraldSettings settings)
    {
        // People are in it: a folder that is made here is its owner's alone. One that is there already stays as it is.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(settings.DataFolder);
        else
            Directory.CreateDirectory(settings.DataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        services.AddSingleton<IEngine>(_ => settings.Database is { Length: > 0 } database
            ? new PostgresEngine(database, settings.DatabaseDirect, settings.LeaseTime)
            : new SqliteEngine(settings.StoreFile));
        services.AddDbContext<HeraldDb>(
            static (provider, options) => provider.GetRequiredService<IEngine>().Configure(options),
            optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton<SchemaRunner>();
        return services;
    }

    // What routing itself answers (no such address, wrong method) tells nothing that needs a key.
    private static Task AnswerWithoutEndpoint(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is RouteEndpoint)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.GetEndpoint()?.RequestDelegate?.Invoke(http) ?? Task.CompletedTask;
    }
}
