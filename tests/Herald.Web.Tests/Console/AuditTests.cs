using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>The audit log as staff reads it.</summary>
public sealed class AuditTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task It_is_narrowed_to_a_person_or_an_action_and_leads_to_what_was_changed(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var rep = await console.Story.Program.StaffAsync(StaffRole.Sales);
        await rep.SubmitAsync(console.Home + "/advocates/new", null, ("name", "Rosa Díaz"), ("email", "rosa@acme.example"));
        await console.Staff.SubmitAsync(console.Home + "/keys", null, ("name", "Shop"), ("scopes", "read"));
        var rosa = (await console.Story.Program.GetAsync("/v1/advocates"))["data"][0]!["id"]!.ToString();

        var all = await console.PageAsync("/audit");
        var rows = ConsoleStory.Words(all);
        rows.ShouldContain("invited advocate");
        rows.ShouldContain("made API key");
        all.Text.ShouldContain($"href=\"{console.Home}/advocates/{rosa}\"");

        var invited = ConsoleStory.Words(await console.PageAsync("/audit?action=invited%20advocate"));
        invited.ShouldContain("Only where somebody invited advocate.");
        invited.ShouldNotContain("made API key");
        ConsoleStory.Words(await console.PageAsync("/audit?who=Nobody")).ShouldContain("Nothing has been done yet");
        var his = ConsoleStory.Words(await console.PageAsync("/audit?who=Sam%20the%20Sales"));
        his.ShouldContain("invited advocate");
        his.ShouldNotContain("made API key");
    }
}
