using Herald.Core.Programs;
using Herald.Web.Platform.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Herald.Web.Platform.Keys;

/// <summary>Every address has a policy; one that names none is closed to all. Where there is no address, 404 and 405 say so.</summary>
internal static class Policies
{
    /// <summary>Open to everybody: links, invitation pages, health, the reference.</summary>
    public const string Anyone = "anyone";

    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddAuthentication(KeyAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
        services.AddSingleton<KnownKeys>().AddSingleton<KeyUses>()
            .AddHostedService(static provider => provider.GetRequiredService<KeyUses>());
        services.AddSingleton(static provider =>
        {
            var keys = provider.GetRequiredService<KnownKeys>();
            return new CachedFromStore(keys.Forget, keys.ForgetAll);
        });
        var authorization = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder()
                .RequireAssertion(static context => (context.Resource as HttpContext)?.GetEndpoint() is not RouteEndpoint).Build())
            .AddPolicy(Anyone, static policy => policy.RequireAssertion(static _ => true));
        foreach (var scope in Scopes.All)
            authorization.AddPolicy(scope, policy => policy
                .RequireAuthenticatedUser().RequireClaim(KeyAuthentication.ScopeClaim, scope, Scopes.Admin));
        return services;
    }
}
