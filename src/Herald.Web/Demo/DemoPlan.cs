using System.Globalization;
using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>All that the demo loads, in the words of the public API, up to a given instant.</summary>
internal sealed record DemoPlan
{
    public static string Slug { get; } = (string)DemoFiles.Read("program.json")["slug"]!;

    /// <summary>Until when it goes.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>As PUT /v1/program takes it.</summary>
    public required JsonObject Settings { get; init; }

    public required IReadOnlyList<JsonObject> Advocates { get; init; }

    /// <summary>Customers who have done nothing yet, as POST /v1/advocates takes them.</summary>
    public required IReadOnlyList<JsonObject> Customers { get; init; }

    /// <summary>What customers said and bought, as POST /v1/events/batch takes it.</summary>
    public required IReadOnlyList<JsonObject> CustomerEvents { get; init; }

    public required IReadOnlyList<JsonObject> Rules { get; init; }

    /// <summary>The ladder, as PUT /v1/levels takes it.</summary>
    public required JsonObject Levels { get; init; }

    public required IReadOnlyList<PlannedChallenge> Challenges { get; init; }

    /// <summary>The badges, each as POST /v1/badges takes it, with whom staff give it to.</summary>
    public required IReadOnlyList<JsonObject> Badges { get; init; }

    /// <summary>A month's budget, as PUT /v1/thanks/budget takes it, and thanks and shout-outs, as they are posted.</summary>
    public required JsonObject Thanks { get; init; }

    public required IReadOnlyList<PlannedCampaign> Campaigns { get; init; }

    /// <summary>The pool of codes and what is in it.</summary>
    public required JsonObject Codes { get; init; }

    public required IReadOnlyList<PlannedReferral> Referrals { get; init; }

    public required IReadOnlyList<PlannedOrder> Orders { get; init; }

    public required IReadOnlyList<PlannedVisit> Visits { get; init; }

    /// <summary>The links that are shared in it, each once.</summary>
    public IReadOnlyList<PlannedShare> Shares =>
        [.. Orders.Select(static order => order.Share).Concat(Visits.Select(static visit => visit.Share)).Distinct()];

    public static DemoPlan Until(DateTimeOffset now)
    {
        var settings = DemoFiles.Read("program.json")["settings"]!.AsObject();
        var people = DemoFiles.Read("people.json");
        var accounts = Objects(people["accounts"]).ToDictionary(static account => (string)account["external_id"]!, StringComparer.Ordinal);
        var advocates = Objects(people["advocates"]).ToArray();
        foreach (var advocate in advocates)
            advocate["account"] = accounts[(string)advocate["account"]!].DeepClone();
        var customers = DemoFiles.Read("customers.json");
        var strangers = Objects(customers["people"]).ToArray();
        foreach (var stranger in strangers)
            stranger["account"] = accounts[(string)stranger["account"]!].DeepClone();
        var names = advocates.Select(static advocate => (string)advocate["external_id"]!).ToArray();
        var pattern = DemoFiles.Read("later.json", DemoJson.Default.LaterPattern);
        var later = new LaterMonths(pattern, names, (string)settings["time_zone"]!, now);
        return new()
        {
            Now = now,
            Settings = settings,
            Advocates = advocates,
            Customers = strangers,
            CustomerEvents = [.. Objects(customers["answers"]).Select(Answer), .. Objects(customers["purchases"]).Select(Purchase)],
            Rules = [.. Objects(DemoFiles.Read("rules.json"))],
            Levels = DemoFiles.Read("levels.json").AsObject(),
            Challenges = [.. Objects(DemoFiles.Read("challenges.json")).Select(entry => PlannedChallenge.Of(entry, now))],
            Badges = [.. Objects(DemoFiles.Read("badges.json"))],
            Thanks = DemoFiles.Read("thanks.json").AsObject(),
            Campaigns = [.. Objects(DemoFiles.Read("campaigns.json")).Select(entry => PlannedCampaign.Of(entry, now))],
            Codes = DemoFiles.Read("codes.json").AsObject(),
            Referrals = [.. Published(), .. later.Referrals().OrderBy(static referral => referral.SubmittedAt, StringComparer.Ordinal)],
            Orders = [.. later.Orders()],
            Visits = [.. new FirstVisits(pattern, names).All()],
        };
    }

    // Without an instant of their own: they happen as they are loaded first.
    private static JsonObject Answer(JsonObject one) => new()
    {
        ["id"] = $"aluv-answer-{one["customer"]}",
        ["type"] = "satisfaction",
        ["customer"] = new JsonObject { ["external_id"] = (string)one["customer"]! },
        ["properties"] = new JsonObject { ["score"] = (int)one["score"]! },
    };

    private static JsonObject Purchase(JsonObject one) => new()
    {
        ["id"] = $"aluv-bought-{one["customer"]}",
        ["type"] = "purchase",
        ["customer"] = new JsonObject { ["external_id"] = (string)one["customer"]! },
        ["value"] = new JsonObject { ["amount"] = (long)one["amount"]!, ["currency"] = "USD" },
    };

    private static IEnumerable<PlannedReferral> Published() => Objects(DemoFiles.Read("referrals-2013.json")).Select(static (entry, at) =>
        PlannedReferral.Of(
            string.Create(CultureInfo.InvariantCulture, $"aluv-first-{at + 1:000}"),
            entry["referral"]!.DeepClone().AsObject(),
            Objects(entry["stages"])));

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => list!.AsArray().Select(static node => node!.DeepClone().AsObject());
}
