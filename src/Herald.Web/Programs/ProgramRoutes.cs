namespace Herald.Web.Programs;

/// <summary>Programs and their keys.</summary>
internal static class ProgramRoutes
{
    public static IServiceCollection AddPrograms(this IServiceCollection services) =>
        services.AddScoped<CreateProgram>().AddScoped<CreateKey>();
}
