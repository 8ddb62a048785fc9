using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Herald.Crash.Tests.Nodes.Histories;

/// <summary>
/// Tells a history to one node or to several. What goes wrong with an answer is thrown: 409 alone may be, where the same is being done at
/// this moment, and is asked again.
/// </summary>
internal sealed partial class Telling(IReadOnlyList<Friend> friends, Uri address, string key) : IDisposable
{
    // One of so many is told to each node at once.
    private const int Twins = 3;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SubmittedMax = TimeSpan.FromMinutes(2);

    // What happened is told once it is over.
    private static readonly TimeSpan Over = Step * 12;

    private readonly Somebody shop = new(address, key);
    private readonly ConcurrentDictionary<string, int> answeredAsNew = [];
    private readonly TaskCompletionSource<string>[] referrals = [.. friends.Select(static _ => new TaskCompletionSource<string>())];
    private readonly string[] clicks = new string[friends.Count];
    private DateTimeOffset begin;

    /// <summary>How often each event was answered as one that is not known yet.</summary>
    public IReadOnlyDictionary<string, int> AnsweredAsNew => answeredAsNew;

    /// <summary>Friends follow their links, each one after another, all at once.</summary>
    public async Task FollowAsync(IReadOnlyList<string> codes)
    {
        await Task.WhenAll(friends.Select(async (friend, at) =>
        {
            using var browser = new Somebody(address);
            foreach (var link in friend.Follows)
            {
                var answer = (await browser.GetAsync("/r/" + codes[link])).Expect(HttpStatusCode.Found);
                clicks[at] = Click().Match(answer.Location!).Value;
            }
        }));
        begin = TimeProvider.System.GetUtcNow();
        await Task.Delay(Over, TestContext.Current.CancellationToken);
    }

    /// <summary>Of each friend one fact after another, as they happened.</summary>
    public async Task TellAsync(int atOnce)
    {
        using var turns = new SemaphoreSlim(atOnce);
        await Task.WhenAll(friends.Select(async (friend, at) =>
        {
            foreach (var (fact, order) in friend.Facts.Select(static (fact, order) => (fact, order)))
                await TellAsync(at, fact, order, [shop], turns);
        }));
    }

    /// <summary>All facts in no order, many at once, and some to each of the nodes at the same moment.</summary>
    public async Task ShuffleAsync(IReadOnlyList<Uri> nodes, int atOnce, Random dice)
    {
        var shops = nodes.Select(node => new Somebody(node, key)).ToList();
        var facts = friends.SelectMany(static (friend, at) => friend.Facts.Select((fact, order) => (at, fact, order))).ToArray();
        dice.Shuffle(facts);
        using var turns = new SemaphoreSlim(atOnce);
        await Task.WhenAll(facts.Select((one, number) =>
            TellAsync(one.at, one.fact, one.order, number % Twins == 0 ? [.. shops] : [shop], turns)));
        shops.ForEach(static one => one.Dispose());
    }

    public void Dispose() => shop.Dispose();

    private async Task TellAsync(int friend, Fact fact, int order, Somebody[] to, SemaphoreSlim turns)
    {
        // Nobody can speak of a referral before it has an id.
        if (fact.NeedsReferral)
            await SubmittedAsync(friend);
        await turns.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await Task.WhenAll(to.Select(one => TellAsync(friend, fact, order, one)));
        }
        finally
        {
            turns.Release();
        }
    }

    // Where the submission failed, those who wait for it say so too.
    private Task<string> SubmittedAsync(int friend) =>
        referrals[friend].Task.WaitAsync(SubmittedMax, TestContext.Current.CancellationToken);

    private async Task TellAsync(int friend, Fact fact, int order, Somebody to)
    {
        var body = fact.Body.DeepClone().AsObject();
        body["occurred_at"] = (begin + (Step * order)).ToString("O", CultureInfo.InvariantCulture);
        if (body.ContainsKey("click"))
            body["click"] = clicks[friend];
        var path = fact.Path;
        if (fact.NeedsReferral)
            path = path.Replace(Fact.Referral, await SubmittedAsync(friend), StringComparison.Ordinal);
        var answer = await AskAsync(to, path, body.ToJsonString(), fact.Name);
        answer.Expect(fact.Submits ? HttpStatusCode.Created : HttpStatusCode.OK);
        var said = JsonNode.Parse(answer.Text)!;
        if (fact.Submits)
            referrals[friend].TrySetResult(said["id"]!.ToString());
        else if (said["duplicate"] is { } duplicate)
            answeredAsNew.AddOrUpdate(fact.Name, (bool)duplicate ? 0 : 1, (_, count) => count + ((bool)duplicate ? 0 : 1));
    }

    private static async Task<Somebody.Reply> AskAsync(Somebody to, string path, string body, string name)
    {
        // An event has its name in it.
        var once = path == "/v1/events" ? null : name;
        var answer = await to.PostAsync(path, body, once);
        await Patience.UntilAsync(
            async () => answer.Status != HttpStatusCode.Conflict || (answer = await to.PostAsync(path, body, once)) is null,
            $"{name} is answered", AnswerMax);
        return answer;
    }

    [GeneratedRegex("clk_[0-9a-z]{26}")]
    private static partial Regex Click();
}
