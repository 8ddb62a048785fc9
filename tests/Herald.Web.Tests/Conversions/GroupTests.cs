using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Core;
using Herald.Web.Conversions;
using Herald.Web.Platform.Writes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Conversions;

/// <summary>Events that come at the same time are written together, and nobody can tell by what became of them.</summary>
public sealed class GroupTests(Hosts hosts)
{
    private const int Seed = 20_261_122;
    private const int Events = 120;
    private const int Customers = 12;
    private const string Poison = "poison";

    private const string SqliteTrap = $"""
        CREATE TRIGGER trap BEFORE INSERT ON reported_events WHEN NEW.external_id = '{Poison}'
        BEGIN SELECT RAISE(ABORT, 'trapped'); END
        """;

    private const string PostgresTrap = $"""
        CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$;
        CREATE TRIGGER trap BEFORE INSERT ON reported_events FOR EACH ROW WHEN (NEW.external_id = '{Poison}') EXECUTE FUNCTION trap()
        """;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<string> codes = [];

    [Theory, BothEngines]
    public async Task Alone_in_a_batch_or_all_at_once_they_come_to_the_same(StoreKind kind)
    {
        var alone = await EndOfAsync(kind, static async (story, events) =>
        {
            foreach (var (body, at) in events.Select(static (body, at) => (body, at)))
                await story.Program.PostAsync("/v1/events", body, $"k-{at}");
        });
        var batch = await EndOfAsync(kind, static async (story, events) =>
        {
            var body = new JsonObject { ["events"] = new JsonArray([.. events]) };
            (await story.Program.PostAsync("/v1/events/batch", body)).Expect(HttpStatusCode.OK);
        });
        var atOnce = await EndOfAsync(kind, static (story, events) =>
            Task.WhenAll(events.Select(body => story.Program.PostAsync("/v1/events", body))));

        batch.ShouldBe(alone);
        atOnce.ShouldBe(alone);
        alone.ShouldContain("won");
        alone.ShouldContain("reversed");
    }

    [Theory, BothEngines]
    public async Task Each_is_answered_for_itself(StoreKind kind)
    {
        var story = await BeginAsync(kind);
        var bodies = Enumerable.Range(0, 40).Select(at => at % 4 == 3
            ? Story.Event($"e-{at}", "login", $"c-{at}", null, new() { ["referral"] = "ref_01kjmma2g0e00a2wrp5r879zbe" })
            : Story.Event($"e-{at % 20}", "purchase", $"c-{at % 20}", 1_000, new() { ["code"] = codes[0] })).ToArray();

        var answers = await Task.WhenAll(bodies.Select(body => story.Program.PostAsync("/v1/events", body)));

        answers.Where(static (_, at) => at % 4 == 3).ShouldAllBe(static answer => answer.Status == HttpStatusCode.NotFound);
        var taken = answers.Where(static (_, at) => at % 4 != 3).Select(static answer => answer.Expect(HttpStatusCode.OK)).ToArray();
        taken.Count(static answer => !answer["duplicate"].GetValue<bool>()).ShouldBe(15, "of those that came twice, once");
        taken.ShouldAllBe(static answer => answer["credit"]["advocate"]!.ToString().StartsWith("adv_"));
        taken.ShouldAllBe(static answer => answer["postings"].AsArray().Count == 2);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task One_that_fails_fails_alone(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        var story = await Story.BeginAsync(host);
        await using (var db = host.OpenStore())
            await db.Database.ExecuteSqlRawAsync(kind == StoreKind.Sqlite ? SqliteTrap : PostgresTrap);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30)
            .Select(at => story.Program.PostAsync("/v1/events", Story.Event(at == 17 ? Poison : $"e-{at}", "signup", $"c-{at}"))));

        answers[17].Status.ShouldBe(HttpStatusCode.InternalServerError);
        answers.Where(static (_, at) => at != 17).ShouldAllBe(static answer => answer.Status == HttpStatusCode.OK);
        await using var store = host.OpenStore();
        (await store.ReportedEvents.CountAsync()).ShouldBe(29);
        (await store.Friends.CountAsync()).ShouldBe(29);
    }

    [Theory, BothEngines]
    public async Task More_than_can_wait_are_turned_away_at_once(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        var program = (await ProgramDriver.NewAsync(host)).Id;
        var together = host.Services.GetRequiredService<ReportTogether>();
        var input = new EventInput { Id = "e-1", Type = "signup", Customer = new() { ExternalId = "c-1" } };

        Task<Outcome<EventAnswer>>[] waiting;
        using (await host.Services.GetRequiredService<ProgramTurns>().EnterAsync(program, CancellationToken.None))
            waiting = [.. Enumerable.Range(0, 9_000).Select(_ => together.RunAsync(program, input, CancellationToken.None))];

        var outcomes = await Task.WhenAll(waiting);
        var refused = outcomes.Select(static outcome => outcome.Refusal).OfType<Refusal>().ToArray();
        refused.Length.ShouldBeInRange(9_000 - 8_001, 9_000 - 8_000);
        refused.ShouldAllBe(static refusal => refusal.Code == "program_busy");
        outcomes.Count(static outcome => outcome.Value is { Duplicate: false }).ShouldBe(1);
    }

    private async Task<Story> BeginAsync(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        await story.RuleAsync("""
            { "name": "Ten percent", "trigger": { "type": "event", "event": "purchase" },
              "give": [ { "to": "friend", "kind": "money", "basis_points": 1000, "of": "value", "currency": "USD" } ] }
            """);
        codes.Clear();
        foreach (var name in (string[])["ana", "bo", "cy"])
            codes.Add(await story.CodeAsync(await story.AdvocateAsync($"{name}@acme.example")));
        return story;
    }

    private async Task<string> EndOfAsync(StoreKind kind, Func<Story, IReadOnlyList<JsonObject>, Task> tell)
    {
        var story = await BeginAsync(kind);
        await tell(story, [.. History()]);
        await story.BooksBalanceAsync();
        await using var db = story.Program.Host.OpenStore();
        var program = story.Program.Id;
        var names = (await db.FriendKeys.Where(row => row.ProgramId == program).ToListAsync())
            .GroupBy(static row => row.FriendId).ToDictionary(static keys => keys.Key,
            static keys => string.Join('+', keys.Select(static key => key.Value).Order(StringComparer.Ordinal)));
        var links = (await db.Links.Where(row => row.ProgramId == program).ToListAsync())
            .ToDictionary(static row => row.AdvocateId, row => codes.IndexOf(row.Code));
        var referrals = (await db.Referrals.Where(row => row.ProgramId == program && row.WithdrawnAt == null).ToListAsync())
            .Select(row => $"{names[row.FriendId]} by {links[row.AdvocateId]}: {row.Stage} {row.ClosedAmount}".ToLowerInvariant());
        var wallets = (await db.Wallets.Where(row => row.ProgramId == program).ToListAsync())
            .Where(static row => row.Parts != default)
            .Select(row => (Who: links.TryGetValue(new(row.HolderId), out var at) ? $"{at}" : names[new(row.HolderId)], row))
            .Select(static one => $"{one.Who}: {one.row.Unit} {one.row.Available} {one.row.Debt}");
        var events = await db.ReportedEvents.CountAsync(row => row.ProgramId == program);
        return string.Join('\n', referrals.Concat(wallets).Order(StringComparer.Ordinal).Append($"{events} events"));
    }

    // Customers who buy, sign up, come back under another name, and return things, sometimes before it is known that they bought them.
    private List<JsonObject> History()
    {
        var dice = new Random(Seed);
        var purchases = new List<(string Id, int Customer, int At)>();
        var events = new List<JsonObject>();
        for (var at = 0; at < Events; at++)
        {
            var customer = dice.Next(Customers);
            var kind = dice.Next(10);
            if (kind < 3 && purchases.Count > 0)
            {
                var bought = purchases[dice.Next(purchases.Count)];
                events.Add(At(bought.At + Events, Story.Event($"r-{at}", "refund", $"c-{bought.Customer}",
                    dice.Next(2) == 0 ? 500 : null, new() { ["refund_of"] = bought.Id })));
                continue;
            }

            // A customer comes by one advocate, so that it does not matter who is heard of first.
            var more = new JsonObject { ["code"] = codes[customer % codes.Count] };
            if (kind >= 8)
            {
                more["customer"] = new JsonObject { ["external_id"] = $"c-{customer}", ["email"] = $"c{customer}@globex.example" };
            }

            if (kind < 6)
                purchases.Add(($"e-{at}", customer, at));
            events.Add(At(at, kind < 6
                ? Story.Event($"e-{at}", "purchase", $"c-{customer}", 1_000 + (dice.Next(50) * 100), more)
                : Story.Event($"e-{at}", "signup", $"c-{customer}", null, more)));
        }

        // Some refunds are told first.
        return [.. events.Select(static (body, at) => (body, at)).OrderBy(static one =>
            one.body["type"]!.ToString() == "refund" && one.at % 3 == 0 ? one.at - 60 : one.at).Select(static one => one.body)];
    }

    private static JsonObject At(int hours, JsonObject body)
    {
        body["occurred_at"] = Start.AddHours(hours).ToString("O", CultureInfo.InvariantCulture);
        return body;
    }
}
