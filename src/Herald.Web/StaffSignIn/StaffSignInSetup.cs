using Herald.Core.Staff;
using Herald.Web.Platform;
using Herald.Web.StaffSignIn.Accounts;
using Herald.Web.StaffSignIn.Attempts;
using Herald.Web.StaffSignIn.Passkeys;
using Herald.Web.StaffSignIn.Passwords;
using Herald.Web.StaffSignIn.SecondFactors;
using Microsoft.AspNetCore.Identity;

namespace Herald.Web.StaffSignIn;

/// <summary>How staff signs in, and what each may change about it: password, second factor, passkeys, sessions.</summary>
internal static class StaffSignInSetup
{
    // What OWASP asks of PBKDF2 with SHA-512, which is what the framework hashes with.
    private const int HashRounds = 210_000;

    public static IServiceCollection AddStaffSignIn(this IServiceCollection services, HeraldSettings settings)
    {
        services.AddStaffAccounts();
        services.AddScoped<IPasskeyHandler<StaffAccount>, PasskeyHandler<StaffAccount>>().AddScoped<PasskeyCeremony>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ServerDomain = settings.PublicUrl is { } url ? new Uri(url).Host : null;
        });
        services.AddSingleton(AddressAttempts.Kind).AddSingleton<AddressAttempts>().AddScoped<CountAttempts>().AddScoped<ProveAgain>();
        services.AddScoped<BeginSession>().AddScoped<PendingSignIn>();
        services.AddScoped<CheckPassword>().AddScoped<SignInByPassword>().AddScoped<SetPassword>().AddScoped<SendPasswordLink>();
        services.AddScoped<TakeCode>().AddScoped<RecoveryCodes>().AddScoped<Authenticator>();
        return services.AddScoped<AccountQueries>();
    }

    /// <summary>What the command line needs besides: accounts without a browser.</summary>
    public static IServiceCollection AddStaffAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<StaffAccount>(static identity =>
        {
            // PasswordRules says what a password must be, in our words; the framework only hashes.
            identity.Password = new()
            {
                RequiredLength = 1,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
            };
            identity.User.AllowedUserNameCharacters = "";
        });
        services.Configure<PasswordHasherOptions>(static hasher => hasher.IterationCount = HashRounds);
        return services.AddScoped<IUserStore<StaffAccount>, StaffStore>().AddScoped<PasswordLink>();
    }

    public static void MapStaffSignIn(this IEndpointRouteBuilder app)
    {
        app.MapSignIn();
        app.MapPasswords();
        app.MapPasskeys();
        app.MapAccounts();
    }
}
