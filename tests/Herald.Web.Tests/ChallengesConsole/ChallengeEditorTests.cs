using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.ChallengesConsole;

/// <summary>Making and changing challenges in the browser, without script.</summary>
public sealed class ChallengeEditorTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_challenge_as_long_as_the_API_takes_it_is_changed_in_the_browser(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var questions = string.Join(", ", Enumerable.Range(1, 30).Select(static number =>
            $$"""{ "ask": "Question {{number}}", "type": "text" }"""));
        var stages = string.Join(", ", Enumerable.Range(1, 10).Select(number =>
            $$"""{ "title": "Stage {{number}}", "kind": "answer", "questions": [ {{questions}} ] }"""));
        var made = await program.PostAsync("/v1/challenges", JsonNode.Parse($$"""{ "name": "Long", "stages": [ {{stages}} ] }"""));
        var own = $"{home}/{made.Expect(HttpStatusCode.Created)["id"]}";
        var fields = PageForm.FieldsOf((await manager.GetAsync(own)).Expect(HttpStatusCode.OK), "challenge");

        (await manager.SendAsync(own, fields.With(("summary", "It takes an hour."), ("do", "save")))).Expect(HttpStatusCode.SeeOther);

        var saved = (await program.GetAsync($"/v1/challenges/{made["id"]}")).Expect(HttpStatusCode.OK);
        (saved["summary"].ToString(), saved["stages"][9]!["questions"]!.AsArray().Count).ShouldBe(("It takes an hour.", 30));
    }

    [Theory, BothEngines]
    public async Task A_challenge_is_taken_as_text_and_brought_into_the_editor(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var made = await program.PostAsync("/v1/challenges", JsonNode.Parse("""
            { "name": "Follow us", "summary": "A click.", "opens": { "early": { "level": 2, "days": 7 } },
              "period": { "from": "2099-01-31T12:00:00Z" }, "stages": [
              { "title": "Follow", "kind": "follow", "address": "https://www.example.com/" } ] }
            """));
        var own = $"{home}/{made.Expect(HttpStatusCode.Created)["id"]}";
        var text = (await manager.GetAsync(own + "/text")).Expect(HttpStatusCode.OK).Text;
        var other = text.Replace("Follow us", "Follow them", StringComparison.Ordinal)
            .Replace("follow-us", "follow-them", StringComparison.Ordinal);

        var opened = (await manager.SubmitAsync(home + "/text", home + "/templates", ("text", other))).Expect(HttpStatusCode.OK);

        opened.Text.ShouldContain("Nothing of it is saved yet");
        var fields = PageForm.FieldsOf(opened, "challenge");
        fields.Single(static field => field.Name == "name").Value.ShouldBe("Follow them");
        (await program.GetAsync("/v1/challenges"))["data"].AsArray().Count.ShouldBe(1);
        (await manager.SendAsync(home + "/new", fields.With(("do", "save")))).Expect(HttpStatusCode.SeeOther);
        var both = (await program.GetAsync("/v1/challenges"))["data"].AsArray();
        both.Select(static one => one!["opens"]!["early"]!.ToJsonString())
            .ShouldBe(["""{"level":2,"days":7}""", """{"level":2,"days":7}"""]);
        foreach (var (bad, told) in new[]
        {
            ("", "Choose a file, or paste the text."), ("{ \"name\": ", "JSON"), ("{ \"name\": \"A\" }", "stages: "),
        })
        {
            (await manager.SubmitAsync(home + "/text", home + "/templates", ("text", bad))).Expect(HttpStatusCode.UnprocessableEntity)
                .Text.ShouldContain(told);
        }
    }

    [Theory, BothEngines]
    public async Task Who_may_begin_earlier_is_said_in_the_editor_and_told_between_versions(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf((await manager.GetAsync(home + "/new?template=follow-us")).Expect(HttpStatusCode.OK), "challenge")
            .With(("opens.level", "3"), ("opens.early.level", "2"), ("opens.early.days", "31"), ("do", "save"));
        var refused = (await manager.SendAsync(home + "/new", fields)).Expect(HttpStatusCode.UnprocessableEntity).Text;
        refused.ShouldContain("It opens at level 3 at all, so that nobody below begins");
        refused.ShouldContain("This is needed, since it opens earlier for a level");
        refused.ShouldContain("Opens earlier from level:");
        refused.ShouldContain("By so many days:");
        (await manager.SendAsync(home + "/new", fields.With(("opens.early.days", ""), ("opens.early.level", "soon"))))
            .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("id=\"field-opens-early-days-fault\"");

        var saved = (await manager.SendAsync(home + "/new", fields.With(
            ("opens.early.level", "4"), ("opens.early.days", "3"), ("period.from", "2099-01-31T12:00")))).Expect(HttpStatusCode.SeeOther);
        var page = (await manager.FollowAsync(saved)).Expect(HttpStatusCode.OK);
        page.Text.ShouldContain("and earlier from level 4 on, by 3 days.");
        page.Text.ShouldContain("Opens earlier from level 4 on, by 3 days.");
        var own = manager.PathOf(saved);
        var challenge = $"/v1/challenges/{own.Split('/')[^1]}";
        (await program.GetAsync(challenge))["opens"]["early"]!.ToJsonString().ShouldBe("""{"level":4,"days":3}""");
        (await manager.SubmitAsync(own + "/state", own, ("do", "launch"))).Expect(HttpStatusCode.SeeOther);
        var form = PageForm.FieldsOf(await manager.GetAsync(own), "challenge");
        form.ShouldContain(("opens.early.level", "4"));
        form.ShouldContain(("opens.early.days", "3"));

        (await manager.SendAsync(own, form.With(("opens.early.days", "1"), ("do", "save")))).Expect(HttpStatusCode.SeeOther);
        (await manager.SendAsync(own, PageForm.FieldsOf(await manager.GetAsync(own), "challenge").With(
            ("opens.early.level", ""), ("opens.early.days", ""), ("do", "save")))).Expect(HttpStatusCode.SeeOther);

        var versions = WebUtility.HtmlDecode((await manager.GetAsync(own + "/versions")).Text);
        foreach (var told in new[] { "from level 4 on, by 3 days", "from level 4 on, by 1 day", "for nobody" })
            versions.ShouldContain(told);
        (await program.GetAsync(challenge))["version"].GetValue<int>().ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task A_manager_starts_from_a_template_aims_it_and_launches_it(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        (await program.PostAsync("/v1/audiences", new JsonObject { ["name"] = "Champions", ["when"] = "advocate.level >= 2" }))
            .Expect(HttpStatusCode.Created);
        (await manager.GetAsync(home + "/templates")).Expect(HttpStatusCode.OK).Text.ShouldContain("new?template=write-a-review");
        var fields = PageForm.FieldsOf(
            (await manager.GetAsync(home + "/new?template=write-a-review")).Expect(HttpStatusCode.OK), "challenge");

        var saved = (await manager.SendAsync(home + "/new", fields.With(
            ("name", "Review us"), ("audience", "champions"), ("limits.total", "40"), ("period.to", "2099-01-31T12:00"),
            ("do", "save")))).Expect(HttpStatusCode.SeeOther);

        var page = (await manager.FollowAsync(saved)).Expect(HttpStatusCode.OK);
        page.Text.ShouldContain("The draft is saved");
        page.Text.ShouldContain("Only staff see it");
        var made = (await program.GetAsync("/v1/challenges"))["data"][0]!;
        (made["name"]!.ToString(), made["slug"]!.ToString(), made["when"]!.ToString(), made["state"]!.ToString())
            .ShouldBe(("Review us", "review-us", "audience.champions is true", "draft"));
        made["limits"]!["total"]!.GetValue<int>().ShouldBe(40);
        var own = $"{home}/{made["id"]}";
        var launched = (await manager.SubmitAsync(own + "/state", own, ("do", "launch"))).Expect(HttpStatusCode.SeeOther);
        (await manager.FollowAsync(launched)).Text.ShouldContain("It is live");
        (await program.GetAsync($"/v1/challenges/{made["id"]}"))["state"].ToString().ShouldBe("live");
        var list = (await manager.GetAsync(home + "?state=live")).Text;
        list.ShouldContain("Review us");
        list.ShouldContain("champions");
        (await manager.GetAsync(home + "?state=paused")).Text.ShouldNotContain("Review us");
        var audit = (await manager.GetAsync($"/console/{program.Slug}/audit")).Text;
        audit.ShouldContain("made challenge");
        audit.ShouldContain("launched challenge");
    }

    [Theory, BothEngines]
    public async Task Every_template_is_saved_as_it_is_shipped(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var templates = (await program.GetAsync("/v1/challenges/templates"))["data"].AsArray();
        templates.Count.ShouldBe(14);
        foreach (var template in templates)
        {
            var fields = PageForm.FieldsOf(await manager.GetAsync($"{home}/new?template={template!["id"]}"), "challenge");
            var saved = await manager.SendAsync(home + "/new", fields.With(("do", "save")));
            saved.Status.ShouldBe(HttpStatusCode.SeeOther, $"{template["id"]}: {saved.Text}");
            var text = (await program.GetAsync($"/v1/challenges/{manager.PathOf(saved).Split('/')[^1]}/text")).Json!.AsObject();
            var wanted = template["challenge"]!.AsObject();
            // What the form need not say is what holds where nothing is said.
            foreach (var name in new[] { "name", "summary", "text", "category", "tags", "effort_minutes", "when", "opens" })
                JsonNode.DeepEquals(text[name], wanted[name]).ShouldBeTrue($"{template["id"]}, {name}: {text[name]} and {wanted[name]}");
            for (var stage = 0; stage < wanted["stages"]!.AsArray().Count; stage++)
                Plain(text["stages"]![stage]!).ShouldBe(Plain(wanted["stages"]![stage]!), $"{template["id"]}");
        }
    }

    [Theory, BothEngines]
    public async Task Stages_questions_and_gifts_come_and_go_by_buttons_and_nothing_typed_is_lost(StoreKind kind)
    {
        var (_, manager, home) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf((await manager.GetAsync(home + "/new")).Expect(HttpStatusCode.OK), "challenge")
            .With(("name", "Kept"), ("stages.0.title", "First"), ("stages.0.questions.0.ask", "How was it?"));

        fields = await PressAsync("add_stage");
        fields = fields.With(("stages.1.title", "Second"), ("stages.1.kind", "story"));
        fields = await PressAsync("add_question.0");
        fields = await PressAsync("add_gift.1");
        fields.ShouldContain(("stages.1.give.1.kind", "points"));
        fields = await PressAsync("add_tier.1.1");
        fields.ShouldContain(("stages.1.give.1.tiers.1.row", "1"));
        fields = await PressAsync("remove_tier.1.1.0");
        fields = await PressAsync("lift_stage.1");
        fields.ShouldContain(("stages.0.title", "Second"));
        fields.ShouldContain(("stages.1.questions.0.ask", "How was it?"));
        fields = await PressAsync("remove_question.1.1");
        fields = await PressAsync("remove_gift.0.0");
        fields = await PressAsync("remove_stage.0");
        fields.ShouldContain(("stages.0.title", "First"));
        fields.ShouldContain(("name", "Kept"));
        fields.ShouldNotContain(static field => field.Name.StartsWith("stages.1", StringComparison.Ordinal));

        async Task<List<(string Name, string Value)>> PressAsync(string button)
        {
            var page = (await manager.SendAsync(home + "/new", fields.With(("do", button)))).Expect(HttpStatusCode.OK);
            page.Text.ShouldNotContain("class=\"faults\"");
            return PageForm.FieldsOf(page, "challenge");
        }
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_saved(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf((await manager.GetAsync(home + "/new")).Expect(HttpStatusCode.OK), "challenge").With(
            ("name", ""), ("effort_minutes", "many"), ("audience", "="), ("limits.total", "0"), ("period.from", "2099-02-01T00:00"),
            ("period.to", "2099-01-01T00:00"), ("stages.0.kind", "answer"), ("stages.0.questions.0.type", "choice"),
            ("stages.0.questions.0.ask", "Which?"), ("stages.0.questions.0.options", "one"), ("stages.0.give.0.amount", "lots"),
            ("tags", "a, " + new string('b', 41)), ("do", "save"));

        var page = (await manager.SendAsync(home + "/new", fields)).Expect(HttpStatusCode.UnprocessableEntity);

        foreach (var field in new[]
        {
            "name", "effort_minutes", "when", "limits-total", "period-to", "stages-0-title", "stages-0-questions-0-options",
            "stages-0-give-0-amount", "tags",
        })
            page.Text.ShouldContain($"id=\"field-{field}-fault\"");
        page.Text.ShouldContain("Stage 1, question 1, options:");
        PageForm.FieldsOf(page, "challenge").ShouldContain(("effort_minutes", "many"));
        PageForm.FieldsOf(page, "challenge").ShouldContain(("stages.0.give.0.amount", "lots"));
        (await program.GetAsync("/v1/challenges"))["data"].AsArray().ShouldBeEmpty();
        var preview = (await manager.SendAsync(home + "/preview", fields)).Expect(HttpStatusCode.OK);
        preview.Text.ShouldContain("data-field=\"stages.0.give.0.amount\"");
        preview.Text.ShouldContain("data-part=\"challenge-seen\"");
    }

    [Theory, BothEngines]
    public async Task The_preview_shows_Markdown_what_proves_a_stage_and_what_it_gives(StoreKind kind)
    {
        var (_, manager, home) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf(await manager.GetAsync(home + "/new"), "challenge").With(
            ("name", "Tell us"), ("text", "So **much** to say <script>"), ("stages.0.kind", "story"), ("stages.0.title", "Write"),
            ("stages.0.length_min", "200"), ("stages.0.give.0.amount", "250"));

        var preview = (await manager.SendAsync(home + "/preview", fields)).Expect(HttpStatusCode.OK);

        preview.Text.ShouldContain("<strong>much</strong>");
        preview.Text.ShouldNotContain("<script>");
        preview.Text.ShouldContain("Writes a story in at least 200 characters. Staff look at it before it counts.");
        preview.Text.ShouldContain("It gives 250 points.");
    }

    [Theory, BothEngines]
    public async Task Who_may_only_look_sees_what_it_says_and_no_form(StoreKind kind)
    {
        var (program, _, home) = await BeginAsync(kind);
        var id = (await program.PostAsync("/v1/challenges", JsonNode.Parse("""
            { "name": "Look", "stages": [
                { "title": "Write", "kind": "story", "give": [ { "to": "advocate", "kind": "points", "amount": 5 } ] } ] }
            """)))["id"];
        var analyst = await program.StaffAsync(StaffRole.Analyst);

        var page = (await analyst.GetAsync($"{home}/{id}")).Expect(HttpStatusCode.OK);

        page.Text.ShouldContain("A manager can change it.");
        page.Text.ShouldContain("5 points");
        page.Text.ShouldNotContain("id=\"challenge\"");
        page.Text.ShouldNotContain("Launch it");
    }

    private async Task<(ProgramDriver Program, Visitor Manager, string Home)> BeginAsync(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        return (program, await program.StaffAsync(StaffRole.Manager), $"/console/{program.Slug}/challenges");
    }

    // Without what holds anyway where it is left out: null, and totals that are per referral.
    private static string Plain(JsonNode node) => node switch
    {
        JsonObject one => "{" + string.Join(",", one.Where(static pair => pair.Value is not null && pair.Key != "per")
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key + ":" + Plain(pair.Value!))) + "}",
        JsonArray many => "[" + string.Join(",", many.Select(static item => Plain(item!))) + "]",
        _ => node.ToJsonString(),
    };
}
