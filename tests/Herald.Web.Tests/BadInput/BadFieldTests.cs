using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.BadInput;

public sealed class BadFieldTests(Hosts hosts)
{
    private static readonly string Long = "\"" + new string('x', 3_000) + "\"";

    // Endpoint, place within its good body, what stands there instead, and the code that answers it with 422.
    private static readonly (string Endpoint, string Place, string[] Json, string Code)[] Rows =
    [
        .. Emails("advocate", "email"),
        .. Emails("advocates", "email"), .. Emails("advocates", "account.owner_email"), .. Emails("referrals", "friend.email"),
            .. Emails("events", "customer.email"),
        .. Texts("advocates", "external_id", "name", "account.external_id", "account.name", "attributes.plan"),
        .. Texts("links", "campaign", "channel"),
        .. Texts("referrals", "advocate", "friend.name", "friend.company", "campaign", "channel"),
        .. Texts("stages", "source"), .. Texts("reassignments", "advocate", "reason"), .. Missing("reassignments", "advocate", "reason"),
        .. Texts("hand-overs", "reason"), .. Emails("hand-overs", "owner"), .. Missing("hand-overs", "owner", "reason"),
        .. Texts("events", "id", "customer.external_id", "customer.name", "code", "order", "properties.plan"),
        .. Texts("keys", "name"), .. Texts("program", "name", "points_name"), .. Emails("program", "fallback_owner_email"),
        .. Emails("program", "contact_email"),
        .. Missing("keys", "name", "scopes"),
        ("keys", "scopes", ["[\"root\"]", "[\"\"]", "[null]", "[\"Read\"]"], "unknown_scope"),
        ("program", "time_zone", ["\"Mars/Olympus\"", "\"\"", Long], "unknown_time_zone"),
        ("program", "destination", ["\"\"", "\"x\"", "\"http://a.example/\"", "\"https://kim:pw@a.example/\"", Long], "invalid_address"),
        ("program", "allowed_hosts", ["[\"a b\"]", "[\"https://a.example\"]", "[null]"], "invalid_host"),
        .. Texts("merges", "advocate", "note"), .. Missing("merges", "advocate"),
        .. Texts("asks", "about"), .. Missing("asks", "about"), .. Texts("respite", "reason"), .. Missing("respite", "reason"),
        ("respite", "until", ["\"soon\"", "5", "\"2026-02-30\""], "wrong_type"),
        ("respite", "until", ["\"1999-12-31\"", "\"2100-01-01\"", "\"2026-01-01\""], "invalid_day"),
        ("program", "asks_per_week", ["-1", "51"], "number_out_of_range"),
        .. Texts("rules", "name"), .. Texts("bonuses", "name", "category"), .. Missing("bonuses", "name", "percent", "ends_at"),
        ("bonuses", "percent", ["100", "1001", "-1", "0"], "amount_out_of_range"),
        ("bonuses", "when", ["\"\"", "\"friend.company is present or\"", "\"friend.company is present\""], "condition_invalid"),
        ("bonuses", "when", ["\"audience.none is true\""], "unknown_audience"),
        ("rules", "when", ["\"audience.none is true\""], "unknown_audience"),
        ("rules", "when", ["\"badge.none >= 1\""], "unknown_badge"), ("audiences", "when", ["\"badge.none >= 1\""], "unknown_badge"),
        ("audience-preview", "when", ["\"badge.none >= 1\""], "unknown_badge"),
        ("audience-preview", "when", ["\"challenge.none >= 1\""], "unknown_challenge"),
        .. Texts("campaigns", "name", "links.0"), .. Missing("campaigns", "name", "begins_on", "ends_on", "goals.0.target"),
        ("campaigns", "slug", ["\"A\"", "\"a\"", "\"a b\"", "\"\"", Long], "invalid_slug"),
        ("campaign", "slug", ["\"other\""], "slug_fixed"),
        ("campaigns", "about", ["\"a\\u0000\""], "control_characters"), ("campaigns", "about", [Long], "too_long"),
        ("campaigns", "begins_on", ["\"soon\"", "5", "\"2026-02-30\"", "\"2026-09-01T00:00:00Z\""], "wrong_type"),
        ("campaigns", "begins_on", ["\"1999-12-31\"", "\"2101-01-01\""], "invalid_day"),
        ("campaigns", "ends_on", ["\"2026-08-31\"", "\"2036-09-08\""], "period_invalid"),
        ("campaigns", "scope", ["\"all\"", "1", "\"\""], "wrong_type"),
        ("campaigns", "audience", ["\"none\"", "\"\"", Long], "unknown_audience"),
        ("campaigns", "challenges", ["[\"x\"]", "[null]", "[\"\"]"], "invalid_challenge"),
        ("campaigns", "challenges", ["[\"chl_01kjmma2g0e00a2wrp5r879zbe\"]"], "unknown_challenge"),
        ("campaigns", "rules", ["[\"x\"]", "[null]"], "invalid_rule"),
        ("campaigns", "rules", ["[\"rul_01kjmma2g0e00a2wrp5r879zbe\"]"], "unknown_rule"),
        ("campaigns", "links", ["[" + string.Join(',', Enumerable.Range(0, 21).Select(static at => $"\"a{at}\"")) + "]"], "too_many"),
        ("campaigns", "goals.0", ["null"], "required"), ("campaigns", "goals", ["[{},{},{},{},{},{},{},{},{}]"], "unknown_measure"),
        ("campaigns", "goals.0.measure", ["\"clicks\"", "null", "\"\"", WriteEndpoint.Left], "unknown_measure"),
        ("campaigns", "goals.0.measure", ["\"closed_value\""], "goal_twice"),
        ("campaigns", "goals.0.target", ["0", "-1", "1000000000001"], "amount_out_of_range"),
        ("campaigns", "goals.0.target", ["1.5", "\"5\"", "1e30"], "wrong_type"),
        ("campaigns", "goals.0.by", ["\"2026-08-31\"", "\"2026-12-01\""], "period_invalid"),
        .. Texts("rule", "name"), .. Texts("pools", "codes.0"),
        .. Texts("audiences", "name"), .. Missing("audiences", "name", "when"), .. Missing("audience-preview", "when"),
        ("audiences", "slug", ["\"A\"", "\"a\"", "\"2a\"", "\"a b\"", "\"a-\"", "\"\"", Long], "invalid_slug"),
        ("audience", "slug", ["\"other\""], "slug_fixed"),
        ("audience", "when", ["\"audience.club is true\""], "audience_cycle"),
        ("audience-preview", "when", ["\"audience.none is true\""], "unknown_audience"),
        ("audiences", "when", ["\"nonsense\"", "\"did.joined.days_9999 = 1\"", "\"event.type = \\\"a\\\"\"", Long], "condition_invalid"),
        .. Instants("referrals", "occurred_at"), .. Instants("stages", "occurred_at"), .. Instants("events", "occurred_at"),
        .. Money("stages"), .. Money("events"),
        .. Missing("advocates", "email", "name", "account.external_id", "account.name"), .. Missing("referrals", "advocate", "friend",
            "friend.name"),
        .. Missing("events", "id", "value"), .. Missing("rules", "name", "trigger", "give", "give.0.to", "trigger.n"), .. Missing("rule",
            "name"),
        .. Texts("badges", "name", "about", "tiers.0.name"), .. Missing("badges", "name", "about"), .. Texts("badge", "name", "about"),
        ("badges", "slug", ["\"A\"", "\"a\"", "\"a b\"", "\"\"", Long], "invalid_slug"), ("badge", "slug", ["\"other\""], "slug_fixed"),
        ("badges", "shape", ["\"square\"", "1", "\"\""], "wrong_type"), ("badges", "symbol", ["\"dog\""], "wrong_type"),
        ("badges", "colour", ["\"#fff\""], "wrong_type"), ("badges", "challenge", ["\"x\"", "\"\""], "invalid_challenge"),
        ("badge", "challenge", ["\"chl_01kjmma2g0e00a2wrp5r879zbe\""], "badge_invalid"),
        ("badges", "tiers", ["[]", "[{},{},{},{},{},{}]"], "too_many"), ("badges", "tiers.0", ["null"], "required"),
        ("badges", "tiers.0.when", ["null", "\"\"", WriteEndpoint.Left], "badge_invalid"),
        ("badges", "tiers.1.when", ["\"nonsense\"", "\"event.type = \\\"a\\\"\"", Long], "condition_invalid"),
        ("badges", "tiers.1.when", ["\"audience.none is true\""], "unknown_audience"),
        .. Texts("badge-awards", "advocate", "note"), .. Missing("badge-awards", "advocate", "note"),
        ("badge-awards", "tier", ["0", "6", "-1"], "number_out_of_range"), .. Texts("revocation", "reason"),
        .. Missing("revocation", "reason"),
        .. Missing("pools", "codes"), .. Missing("levels", "levels.0.name", "levels.1.points"),
        .. Texts("shout-outs", "advocate", "signed_by"), .. Missing("shout-outs", "advocate", "text", "signed_by"),
        ("shout-outs", "text", ["\"a\\u0000\""], "control_characters"),
        ("shout-outs", "text", [Long], "too_long"),
        ("shout-outs", "reason", ["\"a\\u0000\""], "control_characters"), ("shout-outs", "by", ["\"nobody\""], "field_not_taken"),
        .. Texts("hiding", "reason"), .. Missing("hiding", "reason"),
        .. Texts("honours", "advocate", "chosen_by"), .. Missing("honours", "advocate", "chosen_by", "words"),
        ("honours", "month", ["\"soon\"", "7", "\"2026-02-30\""], "wrong_type"),
        ("honours", "words", ["\"a\\u0000\""], "control_characters"),
        ("honours", "month", ["\"1999-12-31\"", "\"2099-12-31\""], "honour_month"),
        ("invitation-rounds", "advocates", ["[]", "null", WriteEndpoint.Left], "invitees_expected"),
        ("invitation-rounds", "advocates", ["[\"x\"]", "[null]", "[\"\"]", "[\"ref_01kjmma2g0e00a2wrp5r879zbe\"]"], "invalid_advocate"),
        ("invitation-rounds", "advocates", ["[\"adv_01kjmma2g0e00a2wrp5r879zbe\"]"], "nobody_to_invite"),
        ("invitation-rounds", "audience", ["\"acme\""], "invitees_expected"), ("invitation-rounds", "import", [Long], "too_long"),
        ("invitation-rounds", "nominated", ["true"], "invitees_expected"),
        ("nominations", "advocates", ["[]", "null", WriteEndpoint.Left], "required"), .. Texts("nominations", "note"),
        ("nominations", "advocates", ["[\"x\"]", "[null]", "[\"\"]", "[\"ref_01kjmma2g0e00a2wrp5r879zbe\"]"], "invalid_advocate"),
        ("invitation-rounds", "reminds", ["\"yes\"", "1"], "wrong_type"),
        .. Texts("thanks", "advocate", "reason"), .. Missing("thanks", "advocate", "reason"),
        .. Missing("thanks-terms", "kind", "text", "due_on"), .. Missing("thanks-step", "state", "reason"),
        .. Texts("thanks-step", "reason"),
        ("thanks", "kind", ["\"gold\"", "1", "\"\""], "wrong_type"),
        ("thanks", "due_on", ["\"soon\"", "7", "\"2026-02-30\""], "wrong_type"),
        ("thanks", "due_on", ["\"1999-12-31\""], "invalid_day"), ("thanks", "text", ["\"a\\u0000\""], "control_characters"),
        ("thanks", "assignee", ["\"nobody\"", "\"\""], "invalid_email"), ("thanks", "assignee", ["\"nobody@x.example\""], "unknown_staff"),
        ("thanks", "cost.currency", ["\"EUR\""], "wrong_currency"), ("thanks", "cost.amount", ["-1"], "amount_out_of_range"),
        ("thanks-budget", "amount.currency", ["\"EUR\""], "wrong_currency"),
        ("thanks-budget", "amount.amount", ["-1"], "amount_out_of_range"),
        ("thanks-step", "state", ["\"thrown\"", "1"], "wrong_type"), ("thanks-step", "state", ["\"sent\""], "field_not_taken"),
        .. Texts("levels", "levels.1.name", "levels.1.perks.0"),
        ("levels", "renewal", ["\"monthly\"", "1", "\"\""], "wrong_type"),
        ("levels", "levels", ["[]", "null", WriteEndpoint.Left], "ladder_invalid"), ("levels", "levels.1", ["null"], "required"),
        ("levels", "levels.0.points", ["5"], "ladder_invalid"), ("levels", "levels.2.points", ["500", "499"], "ladder_invalid"),
        ("levels", "levels.1.points", ["-1"], "amount_out_of_range"), ("levels", "levels.1.points", ["1.5", "\"5\"", "1e30"], "wrong_type"),
        ("levels", "levels.2.name", ["\"insider\"", "\" Member\""], "ladder_invalid"),
        ("levels", "levels.1.perks", ["[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"]"], "ladder_invalid"),
        ("advocates", "attributes.plan", ["null", "{}", "[]"], "wrong_type"), ("advocates", "attributes.plan", ["1e30",
            "99999999999999999999999999999999"], "number_out_of_range"),
        ("advocates", "attributes", ["{\"a b\":1}", "{\"\":1}", "{\"a\\u0000\":1}"], "invalid_name"),
        ("advocates", "attributes", ["{" + string.Join(',', Enumerable.Range(0, 51).Select(static at => $"\"a{at}\":1")) + "}"],
            "too_many"),
        ("program", "locale", ["\"english!\"", "\"\"", "\"en\\n\"", "\"en_US\"", Long], "unknown_locale"),
        ("advocates", "locale", ["\"english!\"", "\"\"", "\"en\\n\"", "\"en_US\"", Long], "unknown_locale"),
        ("advocates", "time_zone", ["\"Mars/Olympus\"", "\"\"", "\"UTC\\u0000\"", "\"../etc/passwd\"", "\"Pacific Standard Time\"", Long],
            "unknown_time_zone"),
        ("links", "destination", ["\"\"", "\"x\"", "\"javascript:alert(1)\"", "\"https:///a\"", "\"//a.example/\"",
            "\"https://shop.northwind.example/a b\"", "\"https://\\u0000\"", Long], "invalid_address"),
        ("links", "destination", ["\"https://evil.example/\"", "\"http://shop.northwind.example/\"", "\"ftp://shop.northwind.example/\"",
            "\"https://kim:pw@shop.northwind.example/\""], "destination_not_allowed"),
        ("referrals", "introduction", ["\"conversion\"", WriteEndpoint.Left], "invalid_introduction"), ("referrals", "introduction",
            ["\"telepathy\"", "1", "\"form,email\"", "\"\""], "wrong_type"),
        ("referrals", "friend.phone", ["\"123\"", "\"x\"", "\"1234567890123456\""], "invalid_phone"), ("referrals", "note", [Long],
            "too_long"), ("referrals", "note", ["\"a\\u0000\""], "control_characters"),
        ("stages", "stage", ["\"submitted\"", "\"reversed\"", WriteEndpoint.Left, "null"], "invalid_stage"), ("stages", "stage",
            ["\"closed\"", "\"qualified,won\"", "3", "\"3\"", "\"\""], "wrong_type"),
        ("stages", "source_version", ["-1"], "amount_out_of_range"), ("stages", "source", [WriteEndpoint.Left], "required"), ("stages",
            "source_version", ["1.5", "\"x\"", "1e30"], "wrong_type"),
        ("events", "type", ["\"\"", "\"Signup\"", "\"a b\"", "\"sign\\u0000up\"", Long, WriteEndpoint.Left], "invalid_event_type"),
        ("events", "customer", [WriteEndpoint.Left, "{}", "{\"name\":\"C\"}"], "customer_required"), ("events", "refund_of", ["\"o-1\""],
            "field_not_taken"), ("events", "type", ["\"refund\""], "required"),
        ("events", "type", ["\"satisfaction\""], "satisfaction_score_invalid"),
        ("events", "click", ["7"], "wrong_type"), ("events", "click", ["\"\""], "blank"), ("events", "referral",
            ["\"evt_01kjmma2g0e00a2wrp5r879zbe\"", "\"ref_x\""], "wrong_type"),
        ("rules", "trigger.type", ["\"full_moon\"", WriteEndpoint.Left, "\"\""], "unknown_trigger"), ("rules",
            "trigger.stage", ["\"lost\"", WriteEndpoint.Left], "invalid_stage"),
        ("rules", "trigger", ["{\"type\":\"event\",\"event\":\"refund\"}", "{\"type\":\"event\"}",
            "{\"type\":\"event\",\"event\":\"A\"}"], "invalid_event_type"),
        ("rules", "trigger", ["{\"type\":\"event\",\"event\":\"signup\",\"n\":1}"], "field_not_taken"), ("rules", "trigger.n", ["0", "-1",
            "100001"], "required"),
        ("rules", "when", ["\"\"", "\"nonsense\"", "\"event.value > \\u0000\"", "\"advocate.level > \\\"x\\\"\"", Long],
            "condition_invalid"), ("rules", "give", ["[]", "null", "[null]"], "required"),
        ("rules", "give.0.kind", ["\"gold\"", WriteEndpoint.Left], "unknown_gift"), ("rules", "give.0.amount", ["0", "-5",
            "99999999999999"], "amount_out_of_range"),
        ("rules", "give.0.amount", ["12.5", "1e30", "99999999999999999999", "\"5\""], "wrong_type"), ("rules", "give.0.amount",
            [WriteEndpoint.Left], "gift_size"), ("rules", "give.0.up_to_total", ["5"], "gift_size"),
        ("rules", "give.0.currency", ["\"USD\""], "currency_mismatch"), ("rules", "give.1.currency", [WriteEndpoint.Left, "null"],
            "currency_mismatch"), ("rules", "give.1.currency", ["\"usd\"", "\"XXX\"", "\"\"", "7"], "wrong_type"),
        ("rules", "give.1.basis_points", ["0", "-1", "10001"], "amount_out_of_range"), ("rules", "give.2.tiers", ["[]", "[null]",
            "[{\"from\":1}]", "[{\"from\":2,\"amount\":1},{\"from\":2,\"amount\":2}]"], "tiers_invalid"),
        ("rules", "give.3.per", ["\"year\""], "invalid_input"), ("rules", "give.4.pool", ["\"A B\"", WriteEndpoint.Left, "\"a\\u0000\""],
            "invalid_pool"), ("rules", "give.4.amount", ["1"], "field_not_taken"),
        ("rules", "hold", ["{}", "{\"days\":3,\"until_stage\":\"won\"}", "{\"days\":0}", "{\"days\":731}"], "hold_invalid"), ("rules",
            "hold", ["{\"until_stage\":\"submitted\"}", "{\"until_stage\":\"lost\"}"], "invalid_stage"),
        ("rules", "caps", ["{\"budget\":0}", "{\"per_advocate\":-1}", "{\"per_advocate_days\":3}", "{\"per_referral\":0}"],
            "caps_invalid"), ("rules", "reversal", ["\"half\"", "0"], "wrong_type"),
        ("rules", "period", ["{\"from\":\"2026-02-01T00:00:00Z\",\"to\":\"2026-02-01T00:00:00Z\"}"], "period_invalid"), ("rules",
            "period.from", ["\"1900-01-01T00:00:00Z\""], "instant_out_of_range"),
        ("pools", "codes", ["[]", "[null]", "[\"\"]", "null", "[" + string.Join(',', Enumerable.Range(0,
            1001).Select(static at => $"\"x{at}\"")) + "]"], "required"), ("batch", "events", ["[]", "null"], "batch_size"),
        ("batch", "events", ["{}", "\"x\"", "1"], "wrong_type"),
        .. Texts("challenges", "name", "summary", "category", "tags.0", "stages.0.title", "stages.1.questions.0.ask", "stages.3.place",
            "stages.3.word"),
        .. Missing("challenges", "name", "stages.0.title", "stages.1.questions.0.ask", "stages.4.content", "stages.4.clicks",
            "stages.7.places", "stages.0.give.0.to"),
        ("challenges", "slug", ["\"A b\"", "\"-a\"", "\"a\"", "\"\""], "invalid_slug"),
        ("challenges", "tags", ["[" + string.Join(',', Enumerable.Range(0, 11).Select(static at => $"\"a{at}\"")) + "]"], "too_many"),
        ("challenges", "effort_minutes", ["0", "-1", "10081"], "number_out_of_range"),
        ("challenges", "cover", ["\"x\"", "\"http://a.example/\"", "\"javascript:alert(1)\"", "\"https://kim:pw@a.example/\"", Long],
            "invalid_address"),
        ("challenges", "when", ["\"\"", "\"nonsense\"", "\"event.value > 5 USD\"", "\"friend.has_email is true\"",
            "\"advocate.level > 1 and not referral.stage = \\\"won\\\"\"", Long], "condition_invalid"),
        ("challenges", "opens.level", ["0", "1001"], "number_out_of_range"),
        .. Missing("challenges", "opens.early.level", "opens.early.days"), ("challenges", "opens.early", ["{}"], "required"),
        ("challenges", "opens.early.level", ["0", "-1", "1001"], "number_out_of_range"),
        ("challenges", "opens.early.days", ["0", "-1", "31"], "number_out_of_range"),
        ("challenges", "opens.level", ["3"], "early_access_invalid"),
        ("challenges", "period", ["null", WriteEndpoint.Left, "{\"to\":\"2026-02-01T00:00:00Z\"}"], "early_access_invalid"),
        ("rules", "early", ["{}", "{\"level\":2,\"from\":\"2026-01-01T00:00:00Z\"}"], "field_not_taken"),
        ("challenges", "opens.badges", ["[\"A b\"]", "[null]"], "invalid_slug"),
        ("challenges", "opens.badges", ["[\"nowhere\"]"], "unknown_badge"),
        ("challenges", "opens.after", ["[\"A b\"]", "[null]"], "invalid_slug"),
        ("challenges", "opens.after", ["[\"nowhere\"]"], "unknown_challenge"), ("challenges", "opens.after", ["[\"challenge\"]"],
            "unlock_circle"),
        ("challenges", "period", ["{\"from\":\"2026-02-01T00:00:00Z\",\"to\":\"2026-02-01T00:00:00Z\"}"], "period_invalid"),
        ("challenges", "limits", ["{\"total\":0}", "{\"per_advocate\":-1}", "{\"per_advocate_days\":3651}"], "limits_invalid"),
        ("challenges", "variants", ["[null]"], "required"), ("challenges", "variants", ["[{}]", "[{\"key\":\"a\",\"name\":\"x\"}]"],
            "variant_invalid"), ("challenges", "variant_size", ["99", "10001"], "number_out_of_range"),
        ("challenges", "variants", ["[" + string.Join(',', Enumerable.Range(0, 5).Select(static at => $$"""{"name":"n{{at}}"}""")) + "]"],
            "too_many"),
        ("challenges", "stages", ["[]", "null", "[null]", WriteEndpoint.Left], "required"),
        ("challenges", "stages.0.kind", ["\"dance\"", "\"Story\"", "\"\"", WriteEndpoint.Left], "unknown_stage_kind"),
        ("challenges", "stages.0.length_min", ["0", "5001"], "number_out_of_range"),
        ("challenges", "stages.0.clicks", ["3"], "field_not_taken"), ("challenges", "stages.1.site", ["\"https://a.example/\""],
            "field_not_taken"),
        ("challenges", "stages.0.give.0.to", ["\"friend\""], "field_not_taken"),
        ("challenges", "stages.0.give.0", ["{\"to\":\"advocate\",\"kind\":\"points\",\"up_to_total\":5}",
            "{\"to\":\"advocate\",\"kind\":\"points\"}"], "gift_size"),
        ("challenges", "stages.0.give.0.kind", ["\"gold\""], "unknown_gift"), ("challenges", "stages.0.give", ["[null]"], "required"),
        ("challenges", "stages.1.questions", ["[]", "[null]", WriteEndpoint.Left], "required"),
        ("challenges", "stages.1.questions.0.type", ["\"essay\"", WriteEndpoint.Left], "unknown_question"),
        ("challenges", "stages.1.questions.1", ["{\"ask\":\"a\",\"type\":\"scale\"}",
            "{\"ask\":\"a\",\"type\":\"scale\",\"from\":5,\"to\":5}", "{\"ask\":\"a\",\"type\":\"scale\",\"from\":0,\"to\":101}"],
            "question_invalid"),
        ("challenges", "stages.1.questions.2.options", ["[]", "[\"A\"]", "[\"A\",\"A\"]"], "question_invalid"),
        ("challenges", "stages.1.questions.2.right", ["[\"A\"]"], "field_not_taken"),
        ("challenges", "stages.2.quiz.0.right", ["[]", "[\"C\"]", "[\"A\",\"B\"]", WriteEndpoint.Left], "question_invalid"),
        ("challenges", "stages.2.quiz.0.type", ["\"text\""], "unknown_question"),
        ("challenges", "stages.2.pass_mark", ["0", "2"], "number_out_of_range"),
        ("challenges", "stages.3.at", ["\"1900-01-01T00:00:00Z\""], "instant_out_of_range"),
        ("challenges", "stages.4.content", ["\"x\"", "\"http://a.example/\""], "invalid_address"),
        ("challenges", "stages.4.clicks", ["0", "10001"], "number_out_of_range"),
        ("challenges", "stages.4.approval", ["true"], "field_not_taken"), ("challenges", "stages.8.approval", ["true"], "field_not_taken"),
        ("challenges", "stages.5.referral_stage", ["\"lost\"", WriteEndpoint.Left], "invalid_stage"),
        ("challenges", "stages.6.site", ["\"g2\""], "invalid_address"), ("challenges", "stages.7.places", ["0", "100001"],
            "number_out_of_range"),
        ("challenges", "stages.8.event", ["\"refund\"", "\"A b\"", WriteEndpoint.Left], "invalid_event_type"),
        .. Texts("completions", "advocate"), .. Missing("completions", "advocate"),
        ("completions", "stage", ["0", "-1", "11"], "number_out_of_range"), ("completions", "stage", ["2", "10"], "stage_not_next"),
        ("completions", "evidence.text", ["\"a\\u0000\""], "control_characters"), ("completions", "evidence.text",
            [WriteEndpoint.Left, "null"], "evidence_required"),
        ("completions", "evidence.address", ["\"x\"", "\"http://a.example/\"", Long], "invalid_address"),
        ("completions", "evidence.address", ["\"https://a.example/\""], "evidence_not_taken"),
        ("completions", "evidence.answers", ["[{}]", "[null]"], "required"),
        .. Missing("return", "note"), .. Missing("rejection", "reason"), .. Missing("withdrawal", "reason"),
        ("withdrawal", "reason", [Long], "too_long"),
        ("return", "note", [Long], "too_long"), ("rejection", "reason", [Long], "too_long"), ("approval", "note", [Long], "too_long"),
        ("approval", "stage", ["0", "11"], "number_out_of_range"), ("approval", "stage", ["2"], "stage_not_next"),
        ("approvals", "completions", ["[]", "null", WriteEndpoint.Left], "required"),
        ("approvals", "completions", ["[\"x\"]", "[null]", "[7]", "[\"chl_01kjmma2g0e00a2wrp5r879zbe\"]"], "wrong_type"),
    ];

    [Theory, BothEngines]
    public async Task Each_bad_field_has_its_code_and_changes_nothing(StoreKind kind)
    {
        var story = await BadInputStory.BeginAsync(hosts, kind);
        var before = await story.RowsAsync();
        var wrong = new List<string>();
        foreach (var (name, place, json, code) in Rows.SelectMany(static row => row.Json.Select(json => (row.Endpoint, row.Place, json,
            row.Code))))
        {
            var answer = await story.SendAsync(story[name], story[name].With(place, json));
            if (answer.Status != HttpStatusCode.UnprocessableEntity || answer.Code != code)
                wrong.Add($"{name} {place} = {json[..Math.Min(50, json.Length)]}: {(int)answer.Status} {answer.Code}, not 422 {code}");
        }

        wrong.ShouldBeEmpty();
        (await story.RowsAsync()).ShouldBe(before);
    }

    [Theory, BothEngines]
    public async Task Ids_of_another_program_are_not_found_and_change_nothing(StoreKind kind)
    {
        var (story, other) = (await BadInputStory.BeginAsync(hosts, kind), await BadInputStory.BeginAsync(hosts, kind));
        var before = await story.RowsAsync();
        var (advocate, referral) = (other["links"].Path.Split('/')[3], other["stages"].Path.Split('/')[3]);

        var refer = await story.SendAsync(story["referrals"], story["referrals"].With("advocate", $"\"{advocate}\""));
        var report = await story.SendAsync(story["events"], story["events"].With("referral", $"\"{referral}\""));

        refer.Expect(HttpStatusCode.NotFound).Code.ShouldBe("advocate_not_found");
        report.Expect(HttpStatusCode.NotFound).Code.ShouldBe("referral_not_found");
        (await story.RowsAsync()).ShouldBe(before);
    }

    private static IEnumerable<(string, string, string[], string)> Emails(string endpoint, string place) =>
    [
        (endpoint, place,
            ["\"kim\"", "\"@x.example\"", "\"kim@\"", "\"kim@x\"", "\"a b@x.example\"", "\"kim@x..example\"", "\"kim@-x.example\"",
                "\"<kim@x.example>\"", "\"a@x.example,b@x.example\"",
             "\"a@b@x.example\"", "\"k\\u0000m@x.example\"", "\"kim@x.exam\\u0000ple\"", "\"kim@x.example.\"",
                 $"\"{new string('k', 65)}@x.example\"", $"\"k@{new string('x', 64)}.example\"", Long],
            "invalid_email"),
    ];

    private static IEnumerable<(string, string, string[], string)> Texts(string endpoint, params string[] places) =>
        places.SelectMany(place => new (string, string, string[], string)[]
        {
            (endpoint, place, [Long], "too_long"), (endpoint, place, ["\"a\\u0000b\"", "\"a\\u0007\"", "\"a\\nb\"", "\"\\u0085x\""],
                "control_characters"),
            (endpoint, place, ["12", "true", "{}", "[\"x\"]"], place.Contains("plan", StringComparison.Ordinal) ? "" : "wrong_type"),
        }).Where(static row => row.Item4.Length > 0);

    private static IEnumerable<(string, string, string[], string)> Instants(string endpoint, string place) =>
    [
        (endpoint, place, ["\"1900-01-01T00:00:00Z\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\""], "instant_out_of_range"),
        (endpoint, place, ["\"\"", "\"yesterday\"", "\"2026-01-05\"", "\"2026-01-05T10:00:00\"", "\"2026-01-05 10:00:00Z\"",
            "\"2026-02-30T10:00:00Z\"", "1767607200", "\"2026-01-05T25:00:00Z\"",
            "\"2026-01-05T10:00:00+99:00\"", "\"9999-12-31T23:59:59-14:00\""], "wrong_type"),
    ];

    private static IEnumerable<(string, string, string[], string)> Money(string endpoint) =>
    [
        (endpoint, "value.amount", ["-1", "10000000000001"], "amount_out_of_range"),
        (endpoint, "value.amount", ["12.5", "1e30", "99999999999999999999", "\"5\"", "null", "5e0"], "wrong_type"),
        (endpoint, "value.currency", ["\"XXX\"", "\"usd\"", "\"\"", "\"US\"", "\"USD \"", "null", "840", "\"US\\u0000\""], "wrong_type"),
        (endpoint, "value", ["12.5", "\"12 USD\"", "[]"], "wrong_type"),
        (endpoint, "value.amount", [WriteEndpoint.Left], "required"), (endpoint, "value.currency", [WriteEndpoint.Left], "required"),
            (endpoint, "value", ["{}"], "required"),
        (endpoint, "value.cents", ["1"], "unknown_field"),
    ];

    private static IEnumerable<(string, string, string[], string)> Missing(string endpoint, params string[] places) =>
        places.Select(place => (endpoint, place, (string[])[WriteEndpoint.Left, "null"], "required"));
}
