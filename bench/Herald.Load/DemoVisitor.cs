using System.Net;
using System.Text.RegularExpressions;
using Herald.Load.Servers;

namespace Herald.Load;

/// <summary>Comes into the demo as the first advocate whom it offers, as a browser would.</summary>
internal static partial class DemoVisitor
{
    private static readonly TimeSpan LoadedMax = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Where he is then, and the cookies that he has.</summary>
    public static async Task<(string Path, string Cookies)> ComeInAsync(ServerProcess demo, CancellationToken ct)
    {
        var door = await DoorAsync(demo, ct);
        var kept = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = kept, AllowAutoRedirect = false });
        var page = await http.GetStringAsync(door, ct);
        using var form = new FormUrlEncodedContent([new("form_token", Token().Match(page).Groups["token"].Value)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = form };
        request.Headers.Add("Origin", door.GetLeftPart(UriPartial.Authority));
        using var answer = await http.SendAsync(request, ct);
        return answer.StatusCode == HttpStatusCode.SeeOther
            ? (answer.Headers.Location!.OriginalString, kept.GetCookieHeader(door))
            : throw new InvalidOperationException($"The demo's door answered {(int)answer.StatusCode}.");
    }

    private static async Task<Uri> DoorAsync(ServerProcess demo, CancellationToken ct)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(ct);
        late.CancelAfter(LoadedMax);
        while (true)
        {
            var line = demo.Lines.FirstOrDefault(static line => line.StartsWith("Sign in as ", StringComparison.Ordinal)
                && line.Contains("advocate", StringComparison.Ordinal));
            if (line is not null)
                return new(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
            await Task.Delay(Pause, late.Token);
        }
    }

    [GeneratedRegex("name=\"form_token\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
