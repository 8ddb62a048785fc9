namespace Herald.Web.Platform.Limits;

/// <summary>
/// How often one key or one visitor may ask, on all nodes together. The answer beyond it is 429 with the time to wait. An endpoint that
/// requires rate limiting by a further kind of bucket is counted by address in that one too.
/// </summary>
internal static class RequestLimits
{
    public const string Key = "key";
    public const string Visitor = "visitor";
    public const string Address = "address";

    private const int KeyBurst = 2;
    private const int VisitorBurst = 10;
    private const int KeysPerAddress = 4;
    private const int AddressBurst = 2;

    public static IServiceCollection AddLimits(this IServiceCollection services, HeraldSettings settings)
    {
        var perAddress = Math.Min(settings.KeyRequestsPerSecond, int.MaxValue / AddressBurst / KeysPerAddress) * KeysPerAddress;
        services.AddSingleton(new BucketKind(Key, settings.KeyRequestsPerSecond, settings.KeyRequestsPerSecond * KeyBurst));
        services.AddSingleton(new BucketKind(Visitor, settings.VisitorRequestsPerSecond, settings.VisitorRequestsPerSecond * VisitorBurst));
        services.AddSingleton(new BucketKind(Address, perAddress, perAddress * AddressBurst));
        return services.AddSingleton<SharedBuckets>().AddHostedService<ShareLimits>();
    }

    public static void UseLimits(this IApplicationBuilder app) => app.UseMiddleware<LimitRequests>();
}
