using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Hub;

/// <summary>The form of each kind of stage, and what it says to what cannot be taken.</summary>
public sealed class QuestKindTests(Hosts hosts)
{
    private const string Quiz = """
        { "title": "Quiz", "kind": "read", "address": "https://www.example.com/guide", "quiz": [
          { "ask": "One?", "type": "choice", "options": ["right", "wrong"], "right": ["right"] },
          { "ask": "Both?", "type": "choice", "several": true, "options": ["a", "b", "c"], "right": ["a", "b"] } ] }
        """;

    private const string Survey = """
        { "title": "Survey", "kind": "answer", "questions": [
          { "ask": "How?", "type": "scale", "from": 0, "to": 10 },
          { "ask": "Why?", "type": "text" },
          { "ask": "How many?", "type": "scale", "from": 0, "to": 100, "required": false } ] }
        """;

    [Theory, BothEngines]
    public async Task What_cannot_be_taken_is_said_at_its_field_and_nothing_typed_is_lost(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await RefusedAsync(hub, """{ "title": "S", "kind": "story", "length_min": 50, "publish": true }""",
            [("text", "Too short, but mine.")], "It is asked for to be published, which takes your consent.", "Too short, but mine.");
        await RefusedAsync(hub, """{ "title": "S", "kind": "story", "length_min": 50, "publish": true }""",
            [("text", "Too short, but mine."), ("consent", "true")], "At least 50 characters are asked for", "Too short, but mine.");
        await RefusedAsync(hub, """{ "title": "S", "kind": "feedback" }""", [("text", "  ")], "Your words: This is needed.", "");
        await RefusedAsync(hub, """{ "title": "S", "kind": "introduce" }""",
            [("text", new string('x', 10_001))], "At most 10,000 characters are taken; there are 10,001.", "xxx");
        await RefusedAsync(hub, """{ "title": "S", "kind": "review", "site": "https://www.g2.com" }""",
            [("address", "javascript:alert(1)"), ("text", "Kept too")], "An https address is expected", "Kept too");
        await RefusedAsync(hub, """{ "title": "S", "kind": "review", "site": "https://www.g2.com" }""",
            [("address", "https://elsewhere.example/7")], "What you wrote on www.g2.com is asked for.", "https://elsewhere.example/7");
        await RefusedAsync(hub, """{ "title": "S", "kind": "meetup", "word": "lantern" }""",
            [("word", "lamp")], "That is not the word that is said there.", "lamp");
        await RefusedAsync(hub, Quiz, [("q1", "right")], "Question 2: This question is still to be answered.", "");
        await RefusedAsync(hub, Quiz, [("q1", "wrong"), ("q2", "c")],
            "Not enough is right yet: 2 of 2 answers are needed.", "value=\"wrong\" checked");
        await RefusedAsync(hub, Survey, [("q1", "11"), ("q2", "Because.")],
            "Question 1: A whole number from 0 to 10 is expected.", "Because.</textarea>");
        await RefusedAsync(hub, Survey, [("q1", "10"), ("q2", "Because."), ("q3", "-1")],
            "Question 3: A whole number from 0 to 100 is expected.", "Because.</textarea>");
        await RefusedAsync(hub, Quiz, [("q1", "neither"), ("q2", "a")], "The questions have changed meanwhile.", "");
    }

    [Theory, BothEngines]
    public async Task What_fits_is_taken_by_each_kind(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await TakenAsync(hub, """{ "title": "S", "kind": "story", "publish": true }""", "waiting for review",
            ("text", "Mine."), ("consent", "true"));
        await TakenAsync(hub, """{ "title": "S", "kind": "feedback" }""", "Done today", ("text", "Mine."));
        await TakenAsync(hub, """{ "title": "S", "kind": "introduce", "length_min": 2 }""", "Done today", ("text", "Me."));
        await TakenAsync(hub, """{ "title": "S", "kind": "review", "site": "https://www.g2.com" }""", "waiting for review",
            ("address", "https://www.g2.com/r/7"));
        await TakenAsync(hub, """{ "title": "S", "kind": "meetup", "word": "lantern", "place": "Berlin" }""", "Done today",
            ("word", "Lantern"));
        await TakenAsync(hub, """{ "title": "S", "kind": "meetup" }""", "waiting for review");
        await TakenAsync(hub, """{ "title": "S", "kind": "follow", "address": "https://www.example.com/us" }""", "Done today",
            ("text", "rosa.d"));
        await TakenAsync(hub, """{ "title": "S", "kind": "read", "address": "https://www.example.com/guide" }""", "Done today");
        await TakenAsync(hub, Quiz, "Done today", ("q1", "right"), ("q2", "a"), ("q2", "b"));
        await TakenAsync(hub, Survey, "Done today", ("q1", "0"), ("q2", "Because."), ("q3", "100"));
    }

    [Theory, BothEngines]
    public async Task A_share_gives_her_own_link_with_ways_to_hand_it_on_and_counts_its_clicks(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await hub.LiveAsync("Share", QuestStory.Share);
        await hub.BeginQuestAsync("share");

        var html = (await hub.PageAsync("/challenges/share")).Text;
        html.ShouldContain("0 of 2 clicks");
        html.ShouldContain("https://wa.me/?text=");
        html.ShouldContain("mailto:?subject=");
        html.ShouldNotContain("name=\"stage\"");
        (await hub.HandInAsync("share", 1)).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, BothEngines]
    public async Task A_referral_challenge_leads_to_referring_and_says_what_the_rules_pay(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await hub.Program.PostAsync("/v1/rules", System.Text.Json.Nodes.JsonNode.Parse("""
            { "name": "A", "trigger": { "type": "referral_stage", "stage": "submitted" },
              "give": [ { "to": "advocate", "kind": "points", "amount": 100 } ] }
            """));
        await hub.Program.PostAsync("/v1/rules", System.Text.Json.Nodes.JsonNode.Parse("""
            { "name": "B", "trigger": { "type": "referral_stage", "stage": "won" },
              "give": [ { "to": "advocate", "kind": "points", "up_to_total": 32000, "per": "referral" } ] }
            """));
        await hub.LiveAsync("Refer", """
            { "title": "Refer", "kind": "refer", "referral_stage": "submitted" },
            { "title": "Win", "kind": "refer", "referral_stage": "won" }
            """);

        var page = await hub.ReadAsync("/challenges/refer");
        page.ShouldContain("It pays 100 points and 32,000 points in total");
        page.ShouldContain("Refer somebody by name");
        page.ShouldNotContain("Begin");
        (await hub.PageAsync("/challenges/refer")).Text.ShouldContain($"href=\"{hub.Home}/refer\"");
    }

    [Theory, BothEngines]
    public async Task What_systems_report_asks_for_nothing(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await hub.LiveAsync("Webinar", """{ "title": "Attend", "kind": "custom", "event": "webinar_attended" }""");

        (await hub.ReadAsync("/challenges/webinar")).ShouldContain("Nothing is handed in for it: it counts by itself");
    }

    private static async Task RefusedAsync(
        HubStory hub, string stage, (string, string)[] fields, string said, string kept)
    {
        var slug = await BegunAsync(hub, stage);
        var answer = await hub.HandInAsync(slug, 1, fields);
        answer.Expect(HttpStatusCode.UnprocessableEntity);
        HubStory.Words(answer).ShouldContain(said);
        answer.Text.ShouldContain(kept);
        (await hub.ReadAsync("/challenges/" + slug)).ShouldContain("Under way");
    }

    private static async Task TakenAsync(HubStory hub, string stage, string said, params (string, string)[] fields)
    {
        var slug = await BegunAsync(hub, stage);
        (await hub.HandInAsync(slug, 1, fields)).Expect(HttpStatusCode.SeeOther);
        (await hub.ReadAsync("/challenges/" + slug)).ShouldContain(said);
    }

    private static async Task<string> BegunAsync(HubStory hub, string stage)
    {
        var slug = "quest-" + Guid.CreateVersion7().ToString("N");
        await hub.LiveAsync(slug, stage, $"\"slug\": \"{slug}\"");
        await hub.BeginQuestAsync(slug);
        return slug;
    }
}
