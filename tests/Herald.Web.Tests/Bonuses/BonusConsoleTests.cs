using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Bonuses;

/// <summary>Bonuses in the console.</summary>
public sealed class BonusConsoleTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_bonus_is_made_for_a_category_and_ended_before_its_time(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf((await manager.GetAsync(home + "/new")).Expect(HttpStatusCode.OK), "bonus");
        var soon = TimeProvider.System.GetUtcNow().AddDays(7)
            .ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

        var saved = (await manager.SendAsync(home + "/new", fields.With(
            ("name", "Double points week"), ("percent", "1.5"), ("category", "Share"), ("ends_at", soon)))).Expect(HttpStatusCode.SeeOther);

        var list = (await manager.FollowAsync(saved)).Text;
        list.ShouldContain("The bonus holds from now on.");
        list.ShouldContain("× 1.5");
        list.ShouldContain("Holds now");
        list.ShouldContain("Everybody, Share");
        var made = (await program.GetAsync("/v1/bonuses"))["data"][0]!;
        made["percent"]!.GetValue<int>().ShouldBe(150);
        var ended = (await manager.SubmitAsync($"{home}/{made["id"]}/end", [], home)).Expect(HttpStatusCode.SeeOther);
        (await manager.FollowAsync(ended)).Text.ShouldContain("Over");
        var audit = (await manager.GetAsync($"/console/{program.Slug}/audit")).Text;
        audit.ShouldContain("made bonus");
        audit.ShouldContain("ended bonus");
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf(await manager.GetAsync(home + "/new"), "bonus").With(
            ("name", "Kept"), ("percent", "11"), ("audience", "="), ("begins_at", "2020-01-01T00:00"), ("ends_at", "soon"));

        var page = (await manager.SendAsync(home + "/new", fields)).Expect(HttpStatusCode.UnprocessableEntity);

        foreach (var field in new[] { "percent", "when", "ends_at" })
            page.Text.ShouldContain($"id=\"field-{field}-fault\"");
        PageForm.FieldsOf(page, "bonus").ShouldContain(("percent", "11"));
        var past = (await manager.SendAsync(home + "/new", fields.With(
            ("percent", "2"), ("audience", ""), ("ends_at", "2020-02-01T00:00")))).Expect(HttpStatusCode.UnprocessableEntity);
        past.Text.ShouldContain("A bonus begins now or later");
        (await program.GetAsync("/v1/bonuses"))["data"].AsArray().ShouldBeEmpty();
    }

    private async Task<(ProgramDriver Program, Visitor Manager, string Home)> BeginAsync(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        return (program, await program.StaffAsync(StaffRole.Manager), $"/console/{program.Slug}/bonuses");
    }
}
