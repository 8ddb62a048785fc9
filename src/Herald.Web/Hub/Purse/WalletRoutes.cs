using Herald.Core.Ids;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Web.Hub.Purse;

/// <summary>The advocate's wallet and its statement.</summary>
internal static class WalletRoutes
{
    public static IServiceCollection AddWallet(this IServiceCollection services) =>
        services.AddScoped<PurseQueries>().AddScoped<WalletQueries>();

    public static void MapWallet(this IEndpointRouteBuilder app) => app.MapPage("/hub/{slug}/wallet", PagePolicies.Hub, Show);

    private static async Task<IResult> Show([FromQuery] string? before, Member member, WalletQueries wallet, CancellationToken ct)
    {
        // An address that somebody cut short shows the newest entries.
        var cursor = IdText.TryRead(before ?? "", out EntryId id) ? id : default;
        return new RazorComponentResult<WalletPage>(
            new { member.Frame, Wallet = await wallet.OfAsync(member, cursor, ct), member.Words.Zone });
    }
}
