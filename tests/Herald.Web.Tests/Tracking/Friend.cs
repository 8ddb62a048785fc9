using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Tracking;

/// <summary>Somebody with a browser who was sent a link.</summary>
internal sealed class Friend(HeraldHost host) : IDisposable
{
    public const string Browser =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        + "Version/18.1 Mobile/15E148 Safari/604.1";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = host.Address,
    };

    public string? UserAgent { get; init; } = Browser;

    public string? Cookie { get; set; }

    public async Task<HttpResponseMessage> OpenAsync(string path, Action<HttpRequestMessage>? adjust = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        if (UserAgent is not null)
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (Cookie is not null)
            request.Headers.Add("Cookie", "herald_click=" + Cookie);
        adjust?.Invoke(request);
        return await http.SendAsync(request);
    }

    /// <summary>Follows a link as a browser does and gives the click's id, which it keeps.</summary>
    public async Task<string> FollowAsync(string code)
    {
        using var answer = await OpenAsync("/r/" + code);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return Cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=')[1];
    }

    public void Dispose() => http.Dispose();
}
