using Herald.Web.Imports.Console;
using Herald.Web.Imports.Work;

namespace Herald.Web.Imports;

/// <summary>People from files: bringing one, saying what its columns are, and taking its rows in the background.</summary>
internal static class ImportRoutes
{
    /// <summary>What a command needs as well.</summary>
    public static IServiceCollection AddImportActions(this IServiceCollection services) => services
        .AddScoped<ImportQueries>().AddScoped<KeepFile>().AddScoped<StartImport>().AddScoped<TakeRows>().AddSingleton<WorkOffImport>();

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddImportActions().AddImportPages()
        .AddSingleton<RunImports>().AddHostedService(static provider => provider.GetRequiredService<RunImports>())
        .AddHostedService<ForgetImports>();

    public static void MapImports(this IEndpointRouteBuilder app) => app.MapImportPages();
}
