using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Advocates;

/// <summary>Saying all of an advocate anew, by the API and in the console.</summary>
public sealed class ChangeAdvocateTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task What_is_left_out_is_empty_from_then_on_and_what_is_anothers_is_refused(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = (await story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["external_id"] = "u-1",
            ["email"] = "rosa@acme.example",
            ["name"] = "Rosa Díaz",
            ["account"] = new JsonObject { ["external_id"] = "acme", ["name"] = "Acme" },
            ["attributes"] = new JsonObject { ["plan"] = "pro" },
            ["locale"] = "es-ES",
            ["time_zone"] = "Europe/Madrid",
        })).Expect(HttpStatusCode.Created)["id"].ToString();
        await story.AdvocateAsync("omar@acme.example", "u-2");
        foreach (var (body, code) in new[]
        {
            (new JsonObject { ["name"] = "Rosa", ["email"] = "OMAR@acme.example" }, "email_taken"),
            (new JsonObject { ["name"] = "Rosa", ["email"] = "rosa@acme.example", ["external_id"] = "u-2" }, "external_id_taken"),
        })
            (await story.Program.PutAsync($"/v1/advocates/{rosa}", body)).Code.ShouldBe(code);

        var changed = (await story.Program.PutAsync($"/v1/advocates/{rosa}", new JsonObject
        {
            ["name"] = "Rosa D.",
            ["email"] = "rosa@home.example",
        })).Expect(HttpStatusCode.OK);

        (changed["name"].ToString(), changed["email"].ToString()).ShouldBe(("Rosa D.", "rosa@home.example"));
        foreach (var field in new[] { "external_id", "account", "locale", "time_zone" })
            changed.Json![field].ShouldBeNull(field);
        changed["attributes"].AsObject().ShouldBeEmpty();
        (await story.Program.PutAsync("/v1/advocates/adv_01jd0000000000000000000000", new JsonObject
        {
            ["name"] = "Nobody",
            ["email"] = "nobody@acme.example",
        })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task Staff_change_him_in_the_console(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example", "u-1");
        await story.AdvocateAsync("omar@acme.example", "u-2");
        var staff = await story.Program.StaffAsync(StaffRole.Manager);
        var own = $"/console/{story.Program.Slug}/advocates/{rosa}";
        (await staff.GetAsync(own)).Text.ShouldContain(own + "/edit");
        var form = PageForm.FieldsOf(await staff.GetAsync(own + "/edit"), "person");

        var bad = (await staff.SendAsync(own + "/edit", form.With(("email", "omar@acme.example"), ("attributes", "plan"))))
            .Expect(HttpStatusCode.UnprocessableEntity);
        bad.Text.ShouldContain("Write a name, an equals sign and a value in each line");
        (await staff.SendAsync(own + "/edit", form.With(("email", "omar@acme.example")))).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("It belongs to another advocate of this program.");
        (await staff.SendAsync(own + "/edit", form.With(
            ("name", "Rosa D."), ("account.name", "Acme"), ("attributes", "plan = pro\nseats = 12\nvip = true\nzip = 01234"))))
            .Expect(HttpStatusCode.SeeOther);

        // Who wrote over an older state is told, and loses nothing.
        var late = (await staff.SendAsync(own + "/edit", form.With(("name", "Rosa E.")))).Expect(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("He was changed while you were writing.");
        late.Text.ShouldContain("Rosa E.");

        var saved = await story.Program.GetAsync($"/v1/advocates/{rosa}");
        (saved["name"].ToString(), saved["account"]!["name"]!.ToString()).ShouldBe(("Rosa D.", "Acme"));
        saved["attributes"].ToJsonString().ShouldBe("""{"plan":"pro","seats":12,"vip":true,"zip":"01234"}""");
        (await (await story.Program.StaffAsync(StaffRole.Manager)).GetAsync($"/console/{story.Program.Slug}/audit")).Text
            .ShouldContain("name, company, company&#x27;s id, attributes");
    }

    [Theory, BothEngines]
    public async Task What_the_form_sends_as_it_came_stays_as_it_was_whatever_it_looks_like(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var staff = await story.Program.StaffAsync(StaffRole.Manager);
        var edit = $"/console/{story.Program.Slug}/advocates/{rosa}/edit";
        var odd = JsonNode.Parse("""
            { "big": 1e2, "code": "12345", "phone": "+4930123", "vip": true, "word": "true", "quoted": "\"a\"" }
            """)!;
        (await story.Program.PutAsync($"/v1/advocates/{rosa}", new JsonObject
        {
            ["name"] = "Rosa D.",
            ["email"] = "rosa@acme.example",
            ["attributes"] = odd.DeepClone(),
        })).Expect(HttpStatusCode.OK);
        (await staff.SendAsync(edit, PageForm.FieldsOf(await staff.GetAsync(edit), "person"))).Expect(HttpStatusCode.SeeOther);

        var kept = (await story.Program.GetAsync($"/v1/advocates/{rosa}"))["attributes"];
        foreach (var (name, value) in odd.AsObject())
            JsonNode.DeepEquals(kept[name], value).ShouldBeTrue(name);
    }
}
