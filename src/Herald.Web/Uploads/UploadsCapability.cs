using Herald.Web.Platform;

namespace Herald.Web.Uploads;

/// <summary>Pictures that people upload: taken, drawn anew, kept, shown, and dropped where nothing refers to them.</summary>
internal static class UploadsCapability
{
    public static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddSingleton<PictureHands>().AddScoped<KeepPicture>().AddScoped<PictureQueries>()
        .AddSingleton<DropPictures>().AddHostedService(static provider => provider.GetRequiredService<DropPictures>())
        .AddJsonShapes(PictureJson.Default);

    public static void MapUploads(this IEndpointRouteBuilder app) => app.MapPictures();
}
