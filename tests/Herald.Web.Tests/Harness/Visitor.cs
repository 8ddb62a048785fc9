using System.Text.RegularExpressions;

namespace Herald.Web.Tests.Harness;

/// <summary>
/// A person with a browser: keeps cookies, asks for pages, and sends the forms that stand on them with their hidden fields.
/// Redirects are not followed unless it is said, so that stories see where they lead.
/// </summary>
public sealed class Visitor(Uri address)
{
    // As browsers do: what is longer is dropped without a word.
    private const int CookieLengthMax = 4_096;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = address,
    };

    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <summary>What his browser keeps of this server; for how long is left to the server, since tests hold its clock.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>What his requests call the server in their Host header; null leaves that to the address.</summary>
    public string? CalledAs { get; set; }

    /// <summary>The address that he comes from, in a Herald that takes a test's word for it; null where it is this machine's.</summary>
    public string? From { get; set; }

    /// <summary>What his browser says that he reads, as in "de-AT, en;q=0.5"; null where it says nothing.</summary>
    public string? Reads { get; set; }

    public async Task<Answer> GetAsync(string path) => await SendAsync(new(HttpMethod.Get, path));

    public async Task<Answer> HeadAsync(string path) => await SendAsync(new(HttpMethod.Head, path));

    /// <summary>Goes on to where the answer leads.</summary>
    public Task<Answer> FollowAsync(Answer answer) => GetAsync(PathOf(answer));

    /// <summary>Where a redirect leads, as path and query.</summary>
    public string PathOf(Answer answer) => new Uri(address, answer.Message.Headers.Location
        ?? throw new InvalidOperationException($"{(int)answer.Status} leads nowhere: {answer.Text}")).PathAndQuery;

    /// <summary>
    /// Opens the page on which the form stands (the form's own address unless told), fills in the fields and sends it.
    /// </summary>
    public async Task<Answer> SubmitAsync(string action, IEnumerable<KeyValuePair<string, string>> fields, string? page = null)
    {
        var token = TokenOn(await GetAsync(page ?? action));
        return await PostAsync(action, [.. fields, new("form_token", token)]);
    }

    /// <summary>The same, written as pairs.</summary>
    public Task<Answer> SubmitAsync(string action, string? page, params IEnumerable<(string Name, string Value)> fields) =>
        SubmitAsync(action, fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)), page);

    /// <summary>Sends fields as they are, without looking at a page first: as a forged form would come.</summary>
    public async Task<Answer> PostAsync(string action, IEnumerable<KeyValuePair<string, string>> fields) =>
        await SendAsync(new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Chooses a file on a page and sends the form.</summary>
    public Task<Answer> SubmitFileAsync(string action, string page, string fileName, string content) =>
        SubmitFileAsync(action, page, fileName, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>The same with any bytes.</summary>
    public async Task<Answer> SubmitFileAsync(string action, string page, string fileName, byte[] content)
    {
        var token = TokenOn(await GetAsync(page));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "form_token" },
            { new ByteArrayContent(content), "file", fileName },
        };
        return await SendAsync(new(HttpMethod.Post, action) { Content = form });
    }

    /// <summary>Sends fields that were read from a page, its token among them, and a file.</summary>
    public async Task<Answer> SendFileAsync(
        string action, IEnumerable<(string Name, string Value)> fields, string field, string fileName, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), field, fileName } };
        foreach (var (name, value) in fields.Where(one => one.Name != field))
            form.Add(new StringContent(value), name);
        return await SendAsync(new(HttpMethod.Post, action) { Content = form });
    }

    /// <summary>The antiforgery token on a page.</summary>
    public static string TokenOn(Answer page)
    {
        var input = Regex.Match(page.Text, "<input[^>]*name=\"form_token\"[^>]*>", RegexOptions.None, TimeSpan.FromSeconds(1));
        input.Success.ShouldBeTrue($"There is no form on this page ({(int)page.Status}): {page.Text}");
        return Regex.Match(input.Value, "(?<=value=\")[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }

    /// <summary>Takes a cookie as if the server had set it; one without a value is forgotten.</summary>
    public void Keep(string name, string value)
    {
        if (value.Length > 0)
            cookies[name] = value;
        else
            cookies.Remove(name);
    }

    /// <summary>Takes cookies as a server sets them.</summary>
    public void Keep(IEnumerable<string?> setCookies)
    {
        foreach (var cookie in setCookies.Where(static cookie => cookie!.Length <= CookieLengthMax))
        {
            var pair = cookie!.Split(';')[0].Split('=', 2);
            Keep(pair[0], pair[1]);
        }
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.RequestUri = new Uri(address, request.RequestUri!);
            request.Headers.Add("Accept", "text/html");
            request.Headers.Host = CalledAs;
            if (Reads is not null)
                request.Headers.Add("Accept-Language", Reads);
            if (From is not null)
                request.Headers.Add("Test-From", From);
            if (cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(static cookie => $"{cookie.Key}={cookie.Value}")));
            // What is told as it happens has no end to wait for.
            var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
                Keep(set);
            return await Answer.OfAsync(answer);
        }
    }
}
