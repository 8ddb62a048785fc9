using Herald.Core.Staff;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Frames;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;

namespace Herald.Web.Platform.SignIn;

/// <summary>Who may come in with a browser: cookies, policies, and the keys that protect both.</summary>
internal static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services, HeraldSettings settings)
    {
        new AuthenticationBuilder(services).AddSignInCookies(settings);
        services.AddSingleton<IAuthorizationHandler, ConsoleAccess>().AddSingleton<IAuthorizationHandler, HubAccess>();
        var policies = services.AddAuthorizationBuilder()
            .AddPolicy(PagePolicies.Hub, static policy => policy
                .AddAuthenticationSchemes(SignInSchemes.Advocate).RequireAuthenticatedUser().AddRequirements(new HubRequirement()))
            .AddPolicy(PagePolicies.Staff, static policy => policy
                .AddAuthenticationSchemes(SignInSchemes.Staff).RequireAuthenticatedUser());
        foreach (var (name, right) in PagePolicies.Console)
            policies.AddPolicy(name, policy => policy
                .AddAuthenticationSchemes(SignInSchemes.Staff).RequireAuthenticatedUser().AddRequirements(new ConsoleRequirement(right)));

        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "herald.form";
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.Cookie.SecurePolicy = SignInCookies.SecureWhere(settings);
            antiforgery.FormFieldName = Forms.FormFields.TokenName;
            // Nothing of ours is framed; SecurityHeaders says so for every page.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<FormOptions>(static form => form.ValueCountLimit = Forms.FormFields.CountMax);
        services.AddProtection().AddHostedService<PrepareKeys>();
        services.AddSingleton<SealedCookie>().AddScoped<ConsoleFrames>().AddScoped<HubFrames>();
        services.AddSingleton(new ConsolePlace(0, "", "Overview", "layout-dashboard", StaffRight.See));
        return services.AddSingleton<AuditTrail>().AddScoped<KeyAuthors>();
    }

    /// <summary>What is sealed, and opened again by any node and by commands: the keys lie in the store.</summary>
    public static IServiceCollection AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("herald");
        services.AddOptions<KeyManagementOptions>().Configure<KeysInStore>(static (keys, store) => keys.XmlRepository = store);
        return services.AddSingleton<KeysInStore>();
    }
}
