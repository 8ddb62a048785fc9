using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Badges;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Challenges;

public sealed class ChallengeLifeTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_draft_is_deleted_and_its_slug_is_free_and_what_was_launched_or_is_named_stays(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var follow = ChallengeStory.Challenge(ChallengeStory.Follow, """ "slug": "follow" """);
        var (first, live) = (await story.DraftAsync(follow), await story.LiveAsync(ChallengeStory.TwoStages));
        (await story.Program.DeleteAsync($"/v1/challenges/{live}")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("challenge_launched");
        var later = await story.DraftAsync(ChallengeStory.Challenge(
            ChallengeStory.Follow, """ "slug": "later", "opens": { "after": [ "follow" ] } """));
        (await story.Program.DeleteAsync($"/v1/challenges/{first}")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("challenge_in_use");

        (await story.Program.DeleteAsync($"/v1/challenges/{later}")).Expect(HttpStatusCode.OK)["slug"].ToString().ShouldBe("later");
        (await story.Program.DeleteAsync($"/v1/challenges/{first}")).Expect(HttpStatusCode.OK);

        (await story.Program.GetAsync($"/v1/challenges/{first}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await using (var db = story.Program.Host.OpenStore())
        {
            (await db.AuditNotes.Where(row => row.ProgramId == story.Program.Id && row.Action == "deleted draft of challenge")
                .Select(static row => row.Subject).ToListAsync()).ShouldBe([later, first], ignoreOrder: true);
        }

        (await story.Program.DeleteAsync($"/v1/challenges/{first}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await story.DraftAsync(follow);
    }

    [Theory, BothEngines]
    public async Task A_draft_that_a_badge_asks_for_stays(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var badges = new BadgeStory(story.Story);
        foreach (var (slug, terms) in new[]
        {
            ("owned", """ "challenge": "ID" """), ("asked", """ "tiers": [ { "when": "challenge.asked >= 1" } ] """),
        })
        {
            var draft = await story.DraftAsync(ChallengeStory.Challenge(ChallengeStory.Follow, $""" "slug": "{slug}" """));
            await badges.MakeAsync(
                $$"""{ "name": "Of {{slug}}", "about": "For it.", {{terms.Replace("ID", draft, StringComparison.Ordinal)}} }""");

            var refused = await story.Program.DeleteAsync($"/v1/challenges/{draft}");
            refused.Expect(HttpStatusCode.Conflict).Code.ShouldBe("challenge_in_use");
            refused.Text.ShouldContain($"Of {slug}");
        }
    }

    [Theory, BothEngines]
    public async Task A_challenge_of_two_stages_is_made_begun_returned_approved_and_completed(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.DraftAsync(ChallengeStory.TwoStages);
        (await story.TakeAsync(challenge, rosa)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("challenge_not_open");
        (await story.SwitchAsync(challenge, "launch"))["state"].ToString().ShouldBe("live");

        var begun = (await story.TakeAsync(challenge, rosa)).Expect(HttpStatusCode.Created);
        var id = begun["id"].ToString();
        begun.Message.Headers.Location!.ToString().ShouldBe($"/v1/completions/{id}");
        (begun["state"].ToString(), begun["next_stage"].GetValue<int>()).ShouldBe(("begun", 1));
        (await story.TakeAsync(challenge, "rosa@acme.example")).Expect(HttpStatusCode.OK)["id"].ToString().ShouldBe(id);

        (await story.TextAsync(challenge, rosa, "First, and too hasty.")).Expect(HttpStatusCode.OK)["state"].ToString()
            .ShouldBe("submitted");
        (await story.TextAsync(challenge, rosa)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("already_submitted");
        var returned = (await story.JudgeAsync(id, "return", """{ "note": "Tell us\na number too." }""")).Expect(HttpStatusCode.OK);
        (returned["state"].ToString(), returned["stages"][0]!["steps"]![0]!["note"]!.ToString())
            .ShouldBe(("returned", "Tell us\na number too."));
        await story.TextAsync(challenge, rosa, "Second, with a number: 7.");
        var approved = (await story.JudgeAsync(id, "approval", """{ "stage": 1, "note": "Thank you" }""")).Expect(HttpStatusCode.OK);
        (approved["state"].ToString(), approved["next_stage"].GetValue<int>()).ShouldBe(("begun", 2));
        var completed = (await story.RateAsync(challenge, rosa)).Expect(HttpStatusCode.OK);

        completed["state"].ToString().ShouldBe("completed");
        completed.Json!["next_stage"].ShouldBeNull();
        completed["stages"].AsArray().Select(static stage => stage!["state"]!.ToString()).ShouldBe(["done", "done"]);
        completed["stages"][0]!["steps"]!.AsArray()
            .Select(static step => (step!["number"]!.GetValue<int>(), step["state"]!.ToString(), step["evidence"]!["text"]!.ToString()))
            .ShouldBe([(1, "returned", "First, and too hasty."), (2, "approved", "Second, with a number: 7.")]);
        completed["stages"][0]!["give"]![0]!["amount"]!.GetValue<long>().ShouldBe(100);
        (await story.CompletionAsync(id)).Text.ShouldBe(completed.Text);
        (await story.FactsAsync()).ShouldBe(
            ["begun", "submitted 1", "returned 1", "submitted 1", "done 1 story", "submitted 2", "done 2 answer", "completed"]);
        var counts = (await story.ChallengeAsync(challenge))["counts"];
        (counts["completed"]!.GetValue<int>(), counts["under_way"]!.GetValue<int>()).ShouldBe((1, 0));
    }

    [Theory, BothEngines]
    public async Task What_is_rejected_is_told_with_its_reason_and_ends_there(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);
        var id = (await story.TextAsync(challenge, rosa)).Expect(HttpStatusCode.Created)["id"].ToString();

        (await story.JudgeAsync(id, "rejection")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("required");
        var rejected = (await story.JudgeAsync(id, "rejection", """{ "reason": "Copied from elsewhere." }""")).Expect(HttpStatusCode.OK);

        (rejected["state"].ToString(), rejected["stages"][0]!["state"]!.ToString()).ShouldBe(("rejected", "rejected"));
        rejected["stages"][0]!["steps"]![0]!["note"]!.ToString().ShouldBe("Copied from elsewhere.");
        (await story.JudgeAsync(id, "approval")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("already_judged");
        var again = (await story.TakeAsync(challenge, rosa)).Expect(HttpStatusCode.UnprocessableEntity);
        (again.Code, again["existing"].ToString()).ShouldBe(("limit_reached", id));
        (await story.FactsAsync()).ShouldBe(["begun", "submitted 1", "rejected 1"]);
    }

    [Theory, BothEngines]
    public async Task What_is_refused_leaves_nothing_behind(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);

        (await story.TextAsync(challenge, rosa, "Short")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("text_too_short");
        (await story.TakeAsync(challenge, rosa, 2)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("stage_not_next");
        (await story.TakeAsync(challenge, rosa, 1)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("evidence_required");
        (await story.TakeAsync(challenge, "nobody@acme.example")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("advocate_not_found");

        (await story.Program.GetAsync("/v1/completions"))["data"].AsArray().ShouldBeEmpty();
        (await story.FactsAsync()).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_pause_stops_what_comes_and_keeps_what_is_there(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var (rosa, omar) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("omar@acme.example"));
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);
        var id = (await story.TextAsync(challenge, rosa))["id"].ToString();

        (await story.SwitchAsync(challenge, "pause"))["state"].ToString().ShouldBe("paused");
        await story.SwitchAsync(challenge, "pause");
        (await story.TakeAsync(challenge, omar)).Code.ShouldBe("challenge_not_open");
        (await story.JudgeAsync(id, "approval")).Expect(HttpStatusCode.OK);
        (await story.RateAsync(challenge, rosa)).Code.ShouldBe("challenge_not_open");
        (await story.SwitchAsync(challenge, "resume"))["state"].ToString().ShouldBe("live");

        (await story.RateAsync(challenge, rosa)).Expect(HttpStatusCode.OK)["state"].ToString().ShouldBe("completed");
    }

    [Theory, BothEngines]
    public async Task What_staff_end_is_over_for_good_and_copied_to_run_again(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.DraftAsync(ChallengeStory.TwoStages);
        (await story.Program.PostAsync($"/v1/challenges/{challenge}/end")).Expect(HttpStatusCode.Conflict).Code
            .ShouldBe("challenge_not_launched");
        await story.SwitchAsync(challenge, "launch");
        var id = (await story.TakeAsync(challenge, rosa))["id"].ToString();

        (await story.SwitchAsync(challenge, "end"))["state"].ToString().ShouldBe("ended");

        (await story.CompletionAsync(id))["state"].ToString().ShouldBe("expired");
        (await story.TextAsync(challenge, rosa)).Code.ShouldBe("challenge_not_open");
        (await story.ChangeAsync(challenge, ChallengeStory.TwoStages)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("challenge_ended");
        var copy = (await story.Program.PostAsync($"/v1/challenges/{challenge}/copy")).Expect(HttpStatusCode.Created);
        (copy["slug"].ToString(), copy["state"].ToString()).ShouldBe(("tell-your-story-2", "draft"));
        copy["stages"].ToJsonString().ShouldBe((await story.ChallengeAsync(challenge))["stages"].ToJsonString());
    }

    [Theory, BothEngines]
    public async Task The_text_of_a_challenge_makes_it_anew_elsewhere(StoreKind kind)
    {
        var (story, other) = (await ChallengeStory.BeginAsync(hosts, kind), await ChallengeStory.BeginAsync(hosts, kind));
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.WrittenStory, """
            "slug": "our-story", "summary": "A story", "text": "# Hello\n\nTell **us**.", "category": "Stories", "tags": [ "writing" ],
            "effort_minutes": 20, "cover": "https://www.example.com/a.png", "when": "advocate.level >= 1", "opens": { "level": 1 },
            "period": { "from": "2026-01-01T00:00:00Z", "to": "2099-01-01T00:00:00Z" }, "limits": { "per_advocate": 2, "total": 9 }
            """));
        var text = (await story.Program.GetAsync($"/v1/challenges/{challenge}/text")).Expect(HttpStatusCode.OK);

        var made = (await other.Program.SendAsync(HttpMethod.Post, "/v1/challenges", text.Text)).Expect(HttpStatusCode.Created);

        (await other.Program.GetAsync($"/v1/challenges/{made["id"]}/text")).Text.ShouldBe(text.Text);
        (made["slug"].ToString(), made["state"].ToString()).ShouldBe(("our-story", "draft"));
        var taken = (await other.Program.SendAsync(HttpMethod.Post, "/v1/challenges", text.Text)).Expect(HttpStatusCode.Conflict);
        (taken.Code, taken["existing"].ToString()).ShouldBe(("slug_taken", made["id"].ToString()));
    }

    [Theory, BothEngines]
    public async Task A_request_that_is_repeated_has_one_effect(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var draft = JsonNode.Parse(ChallengeStory.TwoStages);
        var made = (await story.Program.PostAsync("/v1/challenges", draft, "k-1")).Expect(HttpStatusCode.Created);
        (await story.Program.PostAsync("/v1/challenges", draft, "k-1")).Text.ShouldBe(made.Text);
        var challenge = made["id"].ToString();
        await story.SwitchAsync(challenge, "launch");
        await story.SwitchAsync(challenge, "launch");

        var evidence = """{ "text": "It was slow before." }""";
        var handedIn = (await story.TakeAsync(challenge, rosa, 1, evidence, "k-2")).Expect(HttpStatusCode.Created);
        (await story.TakeAsync(challenge, rosa, 1, evidence, "k-2")).Text.ShouldBe(handedIn.Text);
        (await story.TakeAsync(challenge, rosa, 1, evidence)).Code.ShouldBe("already_submitted");
        var id = handedIn["id"].ToString();
        var approval = new JsonObject { ["stage"] = 1 };
        var approved = await story.Program.PostAsync($"/v1/completions/{id}/approval", approval, "k-3");
        (await story.Program.PostAsync($"/v1/completions/{id}/approval", approval, "k-3")).Text.ShouldBe(approved.Text);
        (await story.Program.PostAsync($"/v1/completions/{id}/approval", approval)).Expect(HttpStatusCode.Conflict).Code
            .ShouldBe("already_judged");

        (await story.FactsAsync()).ShouldBe(["begun", "submitted 1", "done 1 story"]);
    }

    [Theory, BothEngines]
    public async Task Ids_of_another_program_are_not_found(StoreKind kind)
    {
        var (story, other) = (await ChallengeStory.BeginAsync(hosts, kind), await ChallengeStory.BeginAsync(hosts, kind));
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var omar = await other.Story.AdvocateAsync("omar@globex.example");
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);
        var id = (await story.TextAsync(challenge, rosa))["id"].ToString();

        foreach (var path in new[] { $"/v1/challenges/{challenge}", $"/v1/challenges/{challenge}/text",
            $"/v1/challenges/{challenge}/completions", $"/v1/completions/{id}" })
            (await other.Program.GetAsync(path)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        foreach (var verb in new[] { "launch", "pause", "resume", "end", "copy" })
            (await other.Program.PostAsync($"/v1/challenges/{challenge}/{verb}")).Expect(HttpStatusCode.NotFound);
        (await other.ChangeAsync(challenge, ChallengeStory.TwoStages)).Expect(HttpStatusCode.NotFound);
        (await other.TakeAsync(challenge, omar)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        (await story.TakeAsync(challenge, omar)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("advocate_not_found");
        (await other.JudgeAsync(id, "approval")).Expect(HttpStatusCode.NotFound);
        (await other.JudgeAsync(id, "return", """{ "note": "No" }""")).Expect(HttpStatusCode.NotFound);
        (await other.JudgeAsync(id, "rejection", """{ "reason": "No" }""")).Expect(HttpStatusCode.NotFound);
        var bulk = await other.Program.PostAsync("/v1/completions/approvals", new JsonObject { ["completions"] = new JsonArray(id) });

        bulk.Expect(HttpStatusCode.OK)["results"][0]!["problem"]!["code"]!.ToString().ShouldBe("not_found");
        (await other.Program.GetAsync($"/v1/completions?challenge={challenge}"))["data"].AsArray().ShouldBeEmpty();
        (await story.CompletionAsync(id))["state"].ToString().ShouldBe("submitted");
    }
}
