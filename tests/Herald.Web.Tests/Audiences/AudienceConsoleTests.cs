using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Audiences;

/// <summary>Building audiences in the browser, without script.</summary>
public sealed class AudienceConsoleTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_manager_builds_an_audience_row_by_row_counts_and_saves_it(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var fields = await NewFormAsync(manager, home, ("name", "German pros"), ("row.0.field", "advocate.locale"),
            ("row.0.operator", "starts with"), ("row.0.value", "de"), ("do", "add_row"));
        var two = PageForm.FieldsOf((await manager.SendAsync(home + "/new", fields)).Expect(HttpStatusCode.OK), "audience")
            .With(("row.1.field", "advocate.attributes.plan"), ("row.1.operator", "="), ("row.1.value", "pro"));
        two.ShouldContain(("row.0.value", "de"));

        var counted = (await manager.SendAsync(home + "/new", two.With(("do", "count")))).Expect(HttpStatusCode.OK);
        counted.Text.ShouldContain("<b>1 advocate</b>");
        counted.Text.ShouldContain("Ana");
        counted.Text.ShouldNotContain(">Ben<");
        counted.Text.ShouldContain(
            "<code>advocate.locale starts with &quot;de&quot; and advocate.attributes.plan = &quot;pro&quot;</code>");

        var saved = (await manager.SendAsync(home + "/new", two.With(("do", "save")))).Expect(HttpStatusCode.SeeOther);
        (await manager.FollowAsync(saved)).Expect(HttpStatusCode.OK).Text.ShouldContain("The audience is made");
        (await manager.GetAsync(home)).Text.ShouldContain("audience.german-pros");
        var made = (await program.GetAsync("/v1/audiences"))["data"].AsArray().Single()!;
        made["when"]!.ToString().ShouldBe("advocate.locale starts with \"de\" and advocate.attributes.plan = \"pro\"");
        made["made_by"]!.ToString().ShouldNotStartWith("key");
    }

    [Theory, BothEngines]
    public async Task Rows_and_text_are_the_same_condition_and_nothing_is_lost_between_them(StoreKind kind)
    {
        var (_, manager, home) = await BeginAsync(kind);
        var rows = await NewFormAsync(manager, home, ("name", "Kept"), ("joined", "any"), ("row.0.field", "did.link_made.days_90"),
            ("row.0.operator", "<"), ("row.0.value", "many"));

        var text = PageForm.FieldsOf(
            (await manager.SendAsync(home + "/new", rows.With(("do", "text")))).Expect(HttpStatusCode.OK), "audience");
        text.ShouldContain(("when", "did.link_made.days_90 < many"));
        text.ShouldContain(("name", "Kept"));
        var unread = (await manager.SendAsync(home + "/new", text.With(("do", "rows")))).Expect(HttpStatusCode.OK);
        unread.Text.ShouldContain("It stays as text: It cannot be read yet.");

        const string deep = "not advocate.level = 1 or did.link_made.days_45 >= 1";
        var kept = (await manager.SendAsync(home + "/new", text.With(("when", deep), ("do", "rows")))).Expect(HttpStatusCode.OK);
        kept.Text.ShouldContain("It stays as text: It uses not, which rows do not have.");
        PageForm.FieldsOf(kept, "audience").ShouldContain(("when", deep));

        const string flat = "did.link_made.days_45 >= 1 or advocate.attributes.shoe in (\"a\", \"b\")";
        var back = PageForm.FieldsOf(await manager.SendAsync(home + "/new", text.With(("when", flat), ("do", "rows"))), "audience");
        back.ShouldContain(("joined", "any"));
        back.ShouldContain(("row.0.field", "did.link_made.days_45"));
        back.ShouldContain(("row.1.field", "advocate.attributes.shoe"));
        back.ShouldContain(("row.1.value", "a, b"));
        PageForm.FieldsOf(await manager.SendAsync(home + "/new", back.With(("do", "text"))), "audience").ShouldContain(("when", flat));
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_is_said_at_its_row_and_nothing_typed_is_lost(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var page = (await manager.SendAsync(home + "/new", await NewFormAsync(manager, home, ("name", ""), ("row.0.value", "two"),
            ("do", "save")))).Expect(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("id=\"field-name-fault\"");
        page.Text.ShouldContain("id=\"field-row-0-value-fault\"");
        PageForm.FieldsOf(page, "audience").ShouldContain(("row.0.value", "two"));
        var smuggled = (await manager.SendAsync(home + "/new", await NewFormAsync(manager, home, ("name", "A"),
            ("row.0.value", "2 or advocate.level = 1"), ("do", "save")))).Expect(HttpStatusCode.UnprocessableEntity);
        smuggled.Text.ShouldContain("One value is expected");
        (await program.GetAsync("/v1/audiences"))["data"].AsArray().ShouldBeEmpty();

        var fields = PageForm.FieldsOf(page, "audience");
        var preview = (await manager.SendAsync(home + "/preview", fields)).Expect(HttpStatusCode.OK);
        preview.Text.ShouldContain("data-field=\"row.0.value\"");
        preview.Text.ShouldContain("data-part=\"audience-count\"");
    }

    [Theory, BothEngines]
    public async Task One_that_is_used_is_deleted_only_once_it_is_not(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var one = await MakeAsync(program, "One", "advocate.level = 1");
        var two = await MakeAsync(program, "Two", "audience.one is true");
        var refused = (await manager.SubmitAsync($"{home}/{one}/deletion", [])).Expect(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("It is used by audience &#x27;two&#x27;");
        (await manager.SubmitAsync($"{home}/{two}/deletion", [])).Expect(HttpStatusCode.SeeOther);
        (await manager.SubmitAsync($"{home}/{one}/deletion", [])).Expect(HttpStatusCode.SeeOther);
        (await manager.GetAsync(home)).Text.ShouldContain("No audience yet");
        (await manager.GetAsync($"{home}/{one}")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task Who_may_only_look_sees_whom_it_finds(StoreKind kind)
    {
        var (program, _, home) = await BeginAsync(kind);
        var one = await MakeAsync(program, "One", "advocate.attributes.plan = \"pro\"");
        var analyst = await program.StaffAsync(StaffRole.Analyst);
        var page = (await analyst.GetAsync($"{home}/{one}")).Expect(HttpStatusCode.OK);
        page.Text.ShouldContain("<b>2 advocates</b>");
        page.Text.ShouldContain("A manager can change it.");
        page.Text.ShouldNotContain("form_token\" value=\"\" name=\"when");
    }

    private async Task<(ProgramDriver Program, Visitor Manager, string Home)> BeginAsync(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        foreach (var (name, locale, plan) in new[] { ("Ana", "de-AT", "pro"), ("Ben", "en", "PRO"), ("Cem", "de", "free") })
        {
            (await program.PostAsync("/v1/advocates", new JsonObject
            {
                ["email"] = name + "@acme.example",
                ["name"] = name,
                ["locale"] = locale,
                ["attributes"] = new JsonObject { ["plan"] = plan },
            })).Expect(HttpStatusCode.Created);
        }

        return (program, await program.StaffAsync(StaffRole.Manager), $"/console/{program.Slug}/audiences");
    }

    private static async Task<string> MakeAsync(ProgramDriver program, string name, string when) =>
        (await program.PostAsync("/v1/audiences", new JsonObject { ["name"] = name, ["when"] = when }))
            .Expect(HttpStatusCode.Created)["id"].ToString();

    private static async Task<List<(string Name, string Value)>> NewFormAsync(
        Visitor manager, string home, params IReadOnlyList<(string Name, string Value)> changes) =>
        PageForm.FieldsOf((await manager.GetAsync(home + "/new")).Expect(HttpStatusCode.OK), "audience").With(changes);
}
