using Herald.Web.Platform;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Herald.Web.CompanySignIn;

/// <summary>What the company's sign-in says of itself, asked anew now and then: where things are, and with which keys it signs.</summary>
internal sealed class CompanyKeys : IDisposable
{
    private const string WellKnown = "/.well-known/openid-configuration";

    // A company that changes its keys tells so by signing with one that we do not know.
    private static readonly TimeSpan AskedAgainMin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(10);
    private const int AnswerBytesMax = 1024 * 1024;
    private const int LooksMax = 20;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    private readonly ConfigurationManager<OpenIdConnectConfiguration>? configuration;

    public CompanyKeys(HeraldSettings settings)
    {
        // Followed on, a redirect would take the client's secret along to wherever it leads.
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false };
        Http = new(handler) { Timeout = AnswerMax, MaxResponseContentBufferSize = AnswerBytesMax };
        if (settings.Company is not { } company)
            return;
        configuration = new(
            company.Authority.AbsoluteUri.TrimEnd('/') + WellKnown,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(Http) { RequireHttps = !company.Authority.IsLoopback })
        {
            RefreshInterval = AskedAgainMin,
        };
    }

    /// <summary>The line to the company's sign-in.</summary>
    public HttpClient Http { get; }

    public Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken ct) =>
        (configuration ?? throw new InvalidOperationException("No company's sign-in is set up.")).GetConfigurationAsync(ct);

    /// <summary>What it says once it was asked again, with other keys than before; null where it has no others.</summary>
    public async Task<OpenIdConnectConfiguration?> ReadAgainAsync(OpenIdConnectConfiguration before, CancellationToken ct)
    {
        configuration!.RequestRefresh();
        for (var look = 0; look < LooksMax; look++)
        {
            var now = await ReadAsync(ct);
            if (!ReferenceEquals(now, before))
                return now;
            await Task.Delay(LookEvery, TimeProvider.System, ct);
        }

        return null;
    }

    public void Dispose() => Http.Dispose();
}
