using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data.Tracking;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Tracking;

public sealed class LinkLookupTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task What_another_node_changes_is_seen_within_ten_seconds(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var link = await program.MakeLinkAsync(await program.JoinAsync());
        var code = link["code"].ToString();
        await using var db = program.Host.OpenStore();
        var clock = new Clock();
        var lookup = new LinkLookup(db.Engine, clock);
        (await lookup.FindAsync(code, CancellationToken.None))!.Paused.ShouldBeFalse();
        await program.PostAsync($"/v1/links/{link["id"]}/pause");

        clock.Now += TimeSpan.FromSeconds(9);
        (await lookup.FindAsync(code, CancellationToken.None))!.Paused.ShouldBeFalse("it is remembered");
        clock.Now += TimeSpan.FromSeconds(1);
        (await lookup.FindAsync(code, CancellationToken.None))!.Paused.ShouldBeTrue();
        await program.DeleteAsync($"/v1/links/{link["id"]}/pause");
        lookup.Forget(IdText.TryRead(link["id"].ToString(), out LinkId id) ? id : default);
        (await lookup.FindAsync(code, CancellationToken.None))!.Paused.ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task What_a_program_changes_on_this_node_is_seen_at_once(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = await program.CodeAsync("https://www.northwind.example/old");
        (await LandingAsync(program, code)).ShouldBe("https://www.northwind.example/old");

        await program.PutAsync(
            "/v1/program", new JsonObject { ["destination"] = "https://www.contoso.example/", ["allowed_hosts"] = new JsonArray() });

        (await LandingAsync(program, code)).ShouldBe("https://www.contoso.example/");
    }

    [Theory, BothEngines]
    public async Task A_destination_that_is_no_longer_allowed_gives_way_to_the_programs(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = await program.CodeAsync("https://shop.northwind.example/boots");
        await using var db = program.Host.OpenStore();
        await db.Programs.Where(row => row.Id == program.Id)
            .ExecuteUpdateAsync(static set => set.SetProperty(static row => row.AllowedHosts, new List<string>()));

        var link = await new LinkLookup(db.Engine, TimeProvider.System).FindAsync(code, CancellationToken.None);

        link!.Destination.OriginalString.ShouldBe("https://www.northwind.example/welcome");
    }

    private static async Task<string> LandingAsync(ProgramDriver program, string code)
    {
        var lookup = program.Host.Services.GetRequiredService<LinkLookup>();
        return (await lookup.FindAsync(LinkCode.Read(code)!, CancellationToken.None))!.Destination.OriginalString;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
