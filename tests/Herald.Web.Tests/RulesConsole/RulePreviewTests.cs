using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.RulesConsole;

/// <summary>What the editor says while a rule is typed.</summary>
public sealed class RulePreviewTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_worked_example_is_told_from_what_is_typed(StoreKind kind)
    {
        var preview = await PreviewAsync(kind,
            ("trigger", "event"), ("trigger.event", "purchase"), ("give.0.amount", "250"), ("give.1.size", "percent"),
            ("give.1.percent", "10"), ("example.value", "80.00"), ("hold", "none"));

        preview.ShouldContain("Ana refers Kim, and Kim buys for $80.");
        preview.ShouldContain("Ana gets 250 points, at once.");
        preview.ShouldContain("Kim gets $8, at once.");
        preview.ShouldContain("10 % of 80.00 USD = 8.00 USD");
    }

    [Theory, BothEngines]
    public async Task What_the_rule_asks_for_is_reckoned_with(StoreKind kind)
    {
        (await PreviewAsync(kind, ("when", "event.value >= 100.00 USD and advocate.level >= 2"), ("example.value", "99.99")))
            .ShouldContain("event.value was 99.99 USD, needed &gt;= 100.00 USD: no");
        var met = await PreviewAsync(kind, ("when", "event.value >= 100.00 USD and advocate.level >= 2"), ("example.value", ""));
        met.ShouldContain("Kim becomes a customer for $100.");
        met.ShouldContain("Ana’s level is at least 2.");
    }

    [Theory, BothEngines]
    public async Task A_mistake_in_the_condition_is_marked_where_it_is(StoreKind kind)
    {
        var preview = await PreviewAsync(kind, ("when", "event.value >= 50.00 USD and advocate.levle >= 2"));

        preview.ShouldContain("event.value &gt;= 50.00 USD and <mark>advocate.levle</mark> &gt;= 2");
        preview.ShouldContain("data-field=\"when\"");
        preview.ShouldContain("did you mean");
        preview.ShouldContain("It appears here once the rule can be read.");
    }

    [Theory, BothEngines]
    public async Task A_preview_writes_nothing(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var manager = await program.StaffAsync(StaffRole.Manager);

        await PreviewAsync(program, manager, ("name", "Seen only"));

        (await program.GetAsync("/v1/rules"))["data"].AsArray().ShouldBeEmpty();
    }

    private async Task<string> PreviewAsync(StoreKind kind, params IReadOnlyList<(string Name, string Value)> changes)
    {
        var program = await hosts.NewProgramAsync(kind);
        return await PreviewAsync(program, await program.StaffAsync(StaffRole.Manager), changes);
    }

    private static async Task<string> PreviewAsync(
        ProgramDriver program, Visitor manager, params IReadOnlyList<(string Name, string Value)> changes)
    {
        var rules = $"/console/{program.Slug}/rules";
        var fields = PageForm.FieldsOf(await manager.GetAsync(rules + "/new"), "rule").With(changes);
        var answer = await manager.SendAsync(rules + "/preview", fields);
        return answer.Expect(HttpStatusCode.OK).Text;
    }
}
