using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Harness;

/// <summary>Speaks to one program over HTTP as its company's systems would. Stories are told with it.</summary>
public sealed class ProgramDriver
{
    private readonly HeraldHost host;

    private ProgramDriver(HeraldHost host, ProgramId id, string slug, string key)
    {
        (this.host, Id, Slug, Key) = (host, id, slug, key);
        Http = Client(key);
    }

    public ProgramId Id { get; }

    public string Slug { get; }

    public string Key { get; }

    public HeraldHost Host => host;

    public HttpClient Http { get; }

    public static async Task<ProgramDriver> NewAsync(HeraldHost host, Func<string, object>? draft = null)
    {
        var slug = "p" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<CreateProgram>().RunAsync(
            (ProgramDraft?)draft?.Invoke(slug) ?? new ProgramDraft(slug, "Northwind Circle", "https://www.northwind.example/welcome")
            {
                AllowedHosts = ["shop.northwind.example"],
                FallbackOwnerEmail = "sales@northwind.example",
            },
            CancellationToken.None);
        var program = made.Value ?? throw new InvalidOperationException(made.Refusal!.Message);
        return new(host, program.Id, slug, await NewKeyAsync(host, program.Id, [.. Scopes.All]));
    }

    /// <summary>A program that is there already, with a new key for everything.</summary>
    public static async Task<ProgramDriver> OfAsync(HeraldHost host, string slug)
    {
        await using var db = host.OpenStore();
        var id = await db.Programs.Where(row => row.Slug == slug).Select(static row => row.Id).SingleAsync();
        return new(host, id, slug, await NewKeyAsync(host, id, [.. Scopes.All]));
    }

    /// <summary>The same program with the same key, spoken to through another server on its store.</summary>
    public ProgramDriver At(HeraldHost other) => new(other, Id, Slug, Key);

    /// <summary>A further key of this program.</summary>
    public Task<string> NewKeyAsync(params string[] scopes) => NewKeyAsync(host, Id, scopes);

    /// <summary>A client that sends the key, or none, and doesn't follow redirects.</summary>
    public HttpClient Client(string? key)
    {
        var client =
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Somebody with a browser who has not signed in.</summary>
    public Visitor Visitor() => new(host.Address);

    /// <summary>A new member of staff, signed in, who is this in the program.</summary>
    public Task<Visitor> StaffAsync(StaffRole role, string? email = null, string? name = null) =>
        SignedIn.StaffAsync(this, role, email, name);

    /// <summary>An advocate of the program, by his printed id, signed in to its hub.</summary>
    public Task<Visitor> AdvocateAsync(string advocate) => SignedIn.AdvocateAsync(this, advocate);

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await Http.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<Answer> PostAsync(string path, JsonNode? body = null, string? idempotencyKey = null) =>
        await SendAsync(HttpMethod.Post, path, body?.ToJsonString(), idempotencyKey);

    public async Task<Answer> PutAsync(string path, JsonNode body) => await SendAsync(HttpMethod.Put, path, body.ToJsonString());

    public async Task<Answer> DeleteAsync(string path) => await SendAsync(HttpMethod.Delete, path, null);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await Answer.OfAsync(await Http.SendAsync(request));
    }

    private static async Task<string> NewKeyAsync(HeraldHost host, ProgramId program, IReadOnlyList<string> scopes)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, CancellationToken.None);
        var made = scope.ServiceProvider.GetRequiredService<CreateKey>().Run(program, "test", scopes);
        await write.CommitAsync(CancellationToken.None);
        return made.Secret;
    }
}
