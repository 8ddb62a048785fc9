using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.BadInput;

/// <summary>A program with something of everything, whose rows are counted before and after each bad request.</summary>
public sealed class BadInputStory
{
    // What readers of the stream write comes in their own time.
    private static readonly string[] WrittenByReaders =
    [
        "advocate_levels", "badge_awards", "board_counts", "board_scores", "board_turns", "click_days", "click_hours", "click_recounts",
        "click_tallies", "customer_values", "deeds", "hub_invitations", "insight_days", "link_days", "link_insights", "mails",
        "merged_rows", "notifications", "satisfaction_answers", "tastes", "thanks_tasks",
    ];

    // So do the facts that such readers add to the stream.
    private const string FactsOfRequests = "kind NOT IN ('badge_earned', 'level_reached')";

    private const string Advocate = """
        { "external_id": "u-9", "email": "new@acme.example", "name": "New", "account": { "external_id": "a-1", "name": "Acme",
            "owner_email": "rep@northwind.example" },
          "attributes": { "plan": "pro" }, "locale": "en-US", "time_zone": "Europe/Berlin" }
        """;

    private const string Stage = """
        { "stage": "won", "value": { "amount": 5000, "currency": "USD" }, "reason": "Signed", "occurred_at": "2026-01-05T10:00:00Z",
            "source": "crm", "source_version": 4 }
        """;

    private const string Event = """
        { "id": "o-9", "type": "purchase", "occurred_at": "2026-01-05T10:00:00Z", "customer": { "external_id": "c-9",
            "email": "c9@globex.example", "name": "C" },
          "code": "abc", "value": { "amount": 5000, "currency": "USD" }, "order": "A-9", "properties": { "plan": "gold" } }
        """;

    private const string Rule = """
        { "name": "Rule", "trigger": { "type": "nth_referral", "stage": "won", "n": 3 }, "when": "event.value >= 50.00 USD",
          "give": [ { "to": "advocate", "kind": "points", "amount": 100 }, { "to": "friend", "kind": "money", "basis_points": 100,
              "of": "value", "currency": "USD" },
            { "to": "advocate", "kind": "points", "by": "count", "tiers": [ { "from": 1, "amount": 10 }, { "from": 3,
                "basis_points": 40 } ] },
            { "to": "advocate", "kind": "points", "up_to_total": 500, "per": "referral" }, { "to": "friend", "kind": "code",
                "pool": "welcome" } ],
          "hold": { "days": 14 }, "caps": { "per_advocate": 10, "per_advocate_days": 30, "per_referral": 2, "budget": 5000 },
          "period": { "from": "2026-01-01T00:00:00Z", "to": null }, "reversal": "full" }
        """;

    private const string Challenge = """
        { "name": "Challenge", "slug": "challenge", "summary": "Short", "text": "Long", "category": "Share", "tags": [ "humour" ],
          "effort_minutes": 5, "cover": "https://www.example.com/a.png", "when": "advocate.level >= 1",
          "opens": { "level": 1, "after": [], "badges": [], "early": { "level": 2, "days": 3 } },
          "period": { "from": "2026-01-01T00:00:00Z", "to": null },
          "limits": { "per_advocate": 2, "per_advocate_days": 30, "total": 9 },
          "stages": [ { "title": "Story", "text": "Tell", "kind": "story", "length_min": 5, "publish": true, "approval": true,
              "give": [ { "to": "advocate", "kind": "points", "amount": 100 } ] },
            { "title": "Survey", "kind": "answer", "questions": [ { "ask": "Why?", "type": "text", "required": false },
              { "ask": "How?", "type": "scale", "from": 0, "to": 10 },
              { "ask": "Which?", "type": "choice", "options": [ "A", "B" ], "several": true } ] },
            { "title": "Read", "kind": "read", "address": "https://www.example.com/a", "pass_mark": 1, "quiz": [
              { "ask": "Which?", "type": "choice", "options": [ "A", "B" ], "right": [ "A" ] } ] },
            { "title": "Come", "kind": "meetup", "at": "2026-03-01T18:00:00Z", "place": "Here", "word": "Otter" },
            { "title": "Share", "kind": "share", "content": "https://www.example.com/b", "clicks": 3 },
            { "title": "Refer", "kind": "refer", "referral_stage": "won" }, { "title": "Review", "kind": "review",
              "site": "https://www.example.com" },
            { "title": "Beta", "kind": "beta", "places": 5, "waiting_list": true },
            { "title": "Webinar", "kind": "custom", "event": "webinar_attended" } ] }
        """;

    private const string Evidence = """
        { "advocate": "rosa@acme.example", "stage": 1, "evidence": { "text": "It was slow before.", "consent": true } }
        """;

    private const string Audience = """
        { "slug": "circle", "name": "Circle", "when": "advocate.level >= 2" }
        """;

    private const string Settings = """
        { "name": "Circle", "time_zone": "Europe/Berlin", "locale": "de-DE", "points_name": "stars",
          "destination": "https://www.northwind.example/",
          "allowed_hosts": [ "shop.northwind.example" ], "terms": "Be kind.", "fallback_owner_email": "sales@northwind.example",
          "contact_email": "refer@northwind.example",
          "brand": { "hue": 35, "mark": "N", "voice": "Word of mouth." }, "asks_per_week": 5,
          "attribution": { "model": "last_touch", "window_days": 90 } }
        """;

    private const string Levels = """
        { "renewal": "yearly", "levels": [ { "name": "Member", "points": 0, "perks": [] },
            { "name": "Insider", "points": 500, "perks": [ "First to know" ] }, { "name": "Champion", "points": 5000 } ] }
        """;

    private BadInputStory(Story story, IReadOnlyList<WriteEndpoint> endpoints) => (Story, Endpoints) = (story, endpoints);

    public Story Story { get; }

    public IReadOnlyList<WriteEndpoint> Endpoints { get; }

    public static async Task<BadInputStory> BeginAsync(Hosts hosts, StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var rule = await story.RuleAsync(Offer.At("submitted"), Offer.Points(1));
        var referral = await story.ReferAsync(rosa, "kim@globex.example");
        var club = """{ "slug": "club", "name": "Club", "when": "advocate.level = 1" }""";
        var audience = (await story.Program.PostAsync("/v1/audiences", System.Text.Json.Nodes.JsonNode.Parse(club)))["id"];
        await story.AddCodesAsync("welcome", "A-1");
        await story.PurchaseAsync("o-1", "c-1", 5000, await story.CodeAsync(rosa));
        var refer = $$"""
            { "advocate": "{{rosa}}", "friend": { "name": "Lee", "email": "lee@globex.example", "phone": "+1 555 010 0200",
                "company": "Globex" },
              "introduction": "form", "note": "Met at the fair", "campaign": "autumn", "channel": "email",
                  "occurred_at": "2026-01-05T10:00:00Z" }
            """;
        return new(story,
        [
            new("advocates", HttpMethod.Post, "/v1/advocates", Advocate),
            new("links", HttpMethod.Post, $"/v1/advocates/{rosa}/links",
                """{ "campaign": "c", "channel": "email", "destination": "https://shop.northwind.example/a" }"""),
            new("referrals", HttpMethod.Post, "/v1/referrals", refer),
            new("stages", HttpMethod.Post, $"/v1/referrals/{referral}/stages", Stage),
            new("reassignments", HttpMethod.Post, $"/v1/referrals/{referral}/reassignments",
                """{ "advocate": "mia@acme.example", "reason": "She made it" }"""),
            new("hand-overs", HttpMethod.Post, $"/v1/referrals/{referral}/hand-overs",
                """{ "owner": "mia@northwind.example", "reason": "Hers" }"""),
            new("events", HttpMethod.Post, "/v1/events", Event),
            new("batch", HttpMethod.Post, "/v1/events/batch", $$"""{ "events": [ {{Event}} ] }"""),
            .. RuleEndpoints(rule, audience!.ToString()),
            new("pools", HttpMethod.Post, "/v1/pools/welcome/codes", """{ "codes": [ "B-1", "B-2" ] }"""),
            .. await ChallengeEndpointsAsync(story, rosa),
            .. await BadgeEndpointsAsync(story, rosa),
            .. await CampaignEndpointsAsync(story, rule),
            new("keys", HttpMethod.Post, "/v1/keys", """{ "name": "Shop", "scopes": [ "read", "events" ] }"""),
            new("program", HttpMethod.Put, "/v1/program", Settings),
            new("levels", HttpMethod.Put, "/v1/levels", Levels),
            .. await ThanksEndpointsAsync(story, rosa), .. AskEndpoints(rosa),
        ]);
    }

    private static WriteEndpoint[] AskEndpoints(string rosa) =>
    [
        new("advocate", HttpMethod.Put, $"/v1/advocates/{rosa}", Advocate),
        new("merges", HttpMethod.Post, $"/v1/advocates/{rosa}/merges", """{ "advocate": "mia@acme.example", "note": "She came twice" }"""),
        new("asks", HttpMethod.Post, $"/v1/advocates/{rosa}/asks", """{ "about": "A quote" }"""),
        new("respite", HttpMethod.Put, $"/v1/advocates/{rosa}/respite", """{ "until": "2090-01-01", "reason": "Ill" }"""),
    ];

    private static WriteEndpoint[] RuleEndpoints(string rule, string audience) =>
    [
        new("rules", HttpMethod.Post, "/v1/rules", Rule),
        new("bonuses", HttpMethod.Post, "/v1/bonuses",
            """
            { "name": "Double", "percent": 200, "category": "stories", "when": "advocate.level >= 2",
              "begins_at": "2099-01-01T00:00:00Z", "ends_at": "2099-01-05T00:00:00Z" }
            """),
        new("rule", HttpMethod.Put, $"/v1/rules/{rule}", Rule),
        new("audiences", HttpMethod.Post, "/v1/audiences", Audience),
        new("audience", HttpMethod.Put, $"/v1/audiences/{audience}", """{ "name": "Club", "when": "advocate.level >= 2" }"""),
        new("audience-preview", HttpMethod.Post, "/v1/audiences/preview", """{ "when": "advocate.level >= 2" }"""),
    ];

    private static async Task<WriteEndpoint[]> BadgeEndpointsAsync(Story story, string rosa)
    {
        var badge = await story.Program.PostAsync("/v1/badges", JsonNode.Parse("""{ "name": "Thanks", "about": "For a talk." }"""));
        var award = await story.Program.PostAsync(
            $"/v1/badges/{badge["id"]}/awards", new JsonObject { ["advocate"] = rosa, ["note"] = "You spoke." });
        const string Badge = """
            { "name": "Connector", "about": "For friends.", "shape": "shield", "symbol": "people", "colour": "second",
              "tiers": [ { "name": "Bronze", "when": "did.referral_won >= 1" }, { "name": "Silver", "when": "did.referral_won >= 5" } ] }
            """;
        return
        [
            new("badges", HttpMethod.Post, "/v1/badges", Badge),
            new("badge", HttpMethod.Put, $"/v1/badges/{badge["id"]}", Badge),
            new("badge-awards", HttpMethod.Post, $"/v1/badges/{badge["id"]}/awards",
                """{ "advocate": "mia@acme.example", "tier": 1, "note": "For the talk" }"""),
            new("revocation", HttpMethod.Post, $"/v1/awards/{award["id"]}/revocation", """{ "reason": "A mistake" }"""),
        ];
    }

    private static async Task<WriteEndpoint[]> CampaignEndpointsAsync(Story story, string rule)
    {
        var made = await story.Program.PostAsync("/v1/campaigns", JsonNode.Parse("""
            { "name": "Spring", "begins_on": "2026-03-01", "ends_on": "2026-05-31" }
            """));
        var campaign = $$"""
            { "name": "Autumn", "about": "For friends.", "begins_on": "2026-09-01", "ends_on": "2026-11-30", "scope": "program",
              "audience": "club", "challenges": [], "rules": [ "{{rule}}" ], "links": [ "autumn-letter" ],
              "goals": [ { "measure": "referrals", "target": 80, "by": "2026-10-31" }, { "measure": "closed_value", "target": 5000000 } ] }
            """;
        return
        [
            new("campaigns", HttpMethod.Post, "/v1/campaigns", campaign),
            new("campaign", HttpMethod.Put, $"/v1/campaigns/{made["id"]}", campaign),
        ];
    }

    private static async Task<WriteEndpoint[]> ChallengeEndpointsAsync(Story story, string rosa)
    {
        var challenge = await story.Program.PostAsync("/v1/challenges", JsonNode.Parse("""
            { "name": "Live", "limits": { "per_advocate": 100000 }, "stages": [ { "title": "Story", "kind": "story" } ] }
            """));
        await story.Program.PostAsync($"/v1/challenges/{challenge["id"]}/launch");
        var way = await story.Program.PostAsync($"/v1/challenges/{challenge["id"]}/completions", new JsonObject { ["advocate"] = rosa });
        return
        [
            new("challenges", HttpMethod.Post, "/v1/challenges", Challenge),
            new("completions", HttpMethod.Post, $"/v1/challenges/{challenge["id"]}/completions", Evidence),
            new("approval", HttpMethod.Post, $"/v1/completions/{way["id"]}/approval", """{ "stage": 1, "note": "Thanks" }"""),
            new("return", HttpMethod.Post, $"/v1/completions/{way["id"]}/return", """{ "stage": 1, "note": "More" }"""),
            new("rejection", HttpMethod.Post, $"/v1/completions/{way["id"]}/rejection", """{ "stage": 1, "reason": "No" }"""),
            new("withdrawal", HttpMethod.Post, $"/v1/completions/{way["id"]}/withdrawal", """{ "reason": "No" }"""),
            new("approvals", HttpMethod.Post, "/v1/completions/approvals",
                $$"""{ "completions": [ "{{way["id"]}}" ], "note": "Thanks" }"""),
        ];
    }

    private static async Task<WriteEndpoint[]> ThanksEndpointsAsync(Story story, string rosa)
    {
        var body = new JsonObject { ["advocate"] = rosa, ["reason"] = "A talk", ["kind"] = "note" };
        var thanks = (await story.Program.PostAsync("/v1/thanks", body))["id"];
        var words = new JsonObject { ["advocate"] = rosa, ["signed_by"] = "Kim", ["text"] = "What a talk" };
        var said = (await story.Program.PostAsync("/v1/shout-outs", words))["id"];
        // Whom no round invites: an invited person's nomination is forgotten in the round's own time.
        var ida = await story.AdvocateAsync("ida@acme.example");
        return
        [
            new("honours", HttpMethod.Post, "/v1/honours", $$"""{ "advocate": "{{rosa}}", "words": "A talk", "chosen_by": "Kim" }"""),
            new("invitation-rounds", HttpMethod.Post, "/v1/invitation-rounds",
                $$"""{ "advocates": [ "{{rosa}}" ], "reminds": true }"""),
            new("nominations", HttpMethod.Post, "/v1/nominations", $$"""{ "advocates": [ "{{ida}}" ], "note": "A talk" }"""),
            new("shout-outs", HttpMethod.Post, "/v1/shout-outs",
                $$"""{ "advocate": "{{rosa}}", "signed_by": "Kim", "text": "What a talk", "reason": "A talk" }"""),
            new("hiding", HttpMethod.Post, $"/v1/shout-outs/{said}/hiding", """{ "reason": "Twice" }"""),
            new("thanks", HttpMethod.Post, "/v1/thanks",
                $$"""
                { "advocate": "{{rosa}}", "reason": "A talk", "kind": "package", "text": "Dear Rosa", "due_on": "2026-12-01",
                  "cost": { "amount": 500, "currency": "USD" } }
                """),
            new("thanks-terms", HttpMethod.Put, $"/v1/thanks/{thanks}",
                """{ "kind": "note", "text": "Dear Rosa", "due_on": "2026-12-01", "cost": { "amount": 500, "currency": "USD" } }"""),
            new("thanks-step", HttpMethod.Post, $"/v1/thanks/{thanks}/steps", """{ "state": "dropped", "reason": "Thanked" }"""),
            new("thanks-budget", HttpMethod.Put, "/v1/thanks/budget", """{ "amount": { "amount": 5000, "currency": "USD" } }"""),
        ];
    }

    public WriteEndpoint this[string name] => Endpoints.Single(endpoint => endpoint.Name == name);

    public async Task<Answer> SendAsync(WriteEndpoint endpoint, byte[]? body, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(endpoint.Method, new Uri(endpoint.Path, UriKind.Relative));
        request.Content = body is null ? null : new ByteArrayContent(body);
        if (request.Content is { } content && contentType is not null)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await Answer.OfAsync(await Story.Program.Http.SendAsync(request));
    }

    public Task<Answer> SendAsync(WriteEndpoint endpoint, string body) => SendAsync(endpoint, Encoding.UTF8.GetBytes(body));

    /// <summary>How many rows each table has of this program, in one text to compare; all but the totals, which follow later.</summary>
    public async Task<string> RowsAsync()
    {
        await using var db = Story.Program.Host.OpenStore();
        var counts = db.Model.GetEntityTypes()
            .Where(static type => type.FindProperty("ProgramId") is not null)
            .Select(static type => type.GetTableName()!).Distinct().Except(WrittenByReaders)
            .Select(static table => $"SELECT '{table} ' || count(*) AS line FROM {table} WHERE program_id = @program"
                + (table == "activities" ? " AND " + FactsOfRequests : ""));
        await using var connection = await db.Engine.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = string.Join(" UNION ALL ", counts);
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@program", db.Engine.IdValue(Story.Program.Id.Value));
        command.Parameters.Add(parameter);
        var lines = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            lines.Add(rows.GetString(0));
        return string.Join(", ", lines.Order());
    }
}
