using Herald.Web.Demo.Doors;

namespace Herald.Web.Demo;

/// <summary>The demo company, as a customer would load it.</summary>
internal static class DemoCapability
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddScoped<OpenDemo>().AddSingleton<DemoDoors>().AddScoped<InviteGuests>();
}
