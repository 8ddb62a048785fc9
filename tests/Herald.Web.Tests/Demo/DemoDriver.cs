using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Herald.Data;
using Herald.Web.Demo;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Demo;

/// <summary>Loads the demo into a running Herald as the command does, and looks at what came of it.</summary>
internal sealed class DemoDriver(HeraldHost host, TestClock clock) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = host.Address };

    public DemoPlan Plan { get; } = DemoPlan.Until(clock.GetUtcNow());

    /// <summary>Loads the plan with a new key, and returns the key.</summary>
    public async Task<string> LoadAsync(DemoPlan? plan = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var key = (await scope.ServiceProvider.GetRequiredService<OpenDemo>().RunAsync(CancellationToken.None)).Value!;
        using var api = new DemoApi(host.Address, key, clock);
        var progress = new DemoProgress(TextWriter.Null, "Loading", LoadDemo.StepsOf(plan ?? Plan));
        await new LoadDemo(api, plan ?? Plan, progress).RunAsync(CancellationToken.None);
        await host.CountClicksAsync();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return key;
    }

    public async Task<HttpStatusCode> StatusAsync(string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    public async Task<Answer> GetAsync(string path) =>
        (await Answer.OfAsync(await http.GetAsync(new Uri(path, UriKind.Relative)))).Expect(HttpStatusCode.OK);

    public async Task<IReadOnlyList<JsonNode>> ReferralsAsync(string query) =>
        [.. (await GetAsync("/v1/referrals?limit=200&" + query))["data"].AsArray().Select(static node => node!)];

    /// <summary>How many rows of each kind there are.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync()
    {
        await using var db = host.OpenStore();
        return new Dictionary<string, int>
        {
            ["accounts"] = await db.Accounts.CountAsync(),
            ["advocates"] = await db.Advocates.CountAsync(),
            ["friends"] = await db.Friends.CountAsync(),
            ["friend keys"] = await db.FriendKeys.CountAsync(),
            ["referrals"] = await db.Referrals.CountAsync(),
            ["stage reports"] = await db.StageReports.CountAsync(),
            ["events"] = await db.ReportedEvents.CountAsync(),
            ["decisions"] = await db.StoredDecisions.CountAsync(),
            ["links"] = await db.Links.CountAsync(),
            ["clicks"] = await db.Clicks.CountAsync(),
            ["rule versions"] = await db.RuleVersions.CountAsync(),
            ["codes"] = await db.PoolCodes.CountAsync(),
            ["verdicts"] = await db.Verdicts.CountAsync(),
            ["earnings"] = await db.Earnings.CountAsync(),
            ["entries"] = await db.Entries.CountAsync(),
            ["activities"] = await db.Activities.CountAsync(),
            ["saved answers"] = await db.SavedAnswers.CountAsync(),
        };
    }

    public HeraldDb OpenStore() => host.OpenStore();

    public void Dispose() => http.Dispose();
}
