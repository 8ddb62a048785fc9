using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Commands;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task It_says_where_to_look_once_all_is_loaded()
    {
        using var shell = new Shell();
        await using var server = await RunningServer.StartAsync(shell, "demo");
        await server.LineAsync("The links and the key work");

        var root = server.Address.GetLeftPart(UriPartial.Authority);
        server.Lines.ShouldContain(static line => line.Contains("People and companies are invented", StringComparison.Ordinal));
        server.Lines.ShouldContain($"Hub: {root}/hub/aluv");
        server.Lines.ShouldContain($"Console: {root}/console/aluv");
        var key = server.Lines.Single(static line => line.StartsWith("API key: hk_", StringComparison.Ordinal))["API key: ".Length..];
        var summary = (await server.GetAsync("/v1/insights/summary?from=2013-01-01&to=2013-06-30", key)).Expect(HttpStatusCode.OK);
        summary["leads"].GetValue<int>().ShouldBe(209);
        await ComesInAsync(server, "an advocate", "/hub/aluv", "/hub/aluv/notifications");
        await ComesInAsync(server, "the program's owner", "/console/aluv", "/console/aluv/mailbox");
        await ComesInAsync(server, "a sales rep", "/console/aluv/mine", "/console/aluv/mine");
        (await new Visitor(server.Address).GetAsync("/demo/come-in/guessed")).Expect(HttpStatusCode.NotFound);
    }

    // The link shows who one becomes, and a button lets in; looking alone does not.
    private static async Task ComesInAsync(RunningServer server, string who, string home, string page)
    {
        var line = server.Lines.Single(line => line.StartsWith("Sign in as ", StringComparison.Ordinal) && line.Contains($", {who}: "));
        var door = new Uri(line[(line.LastIndexOf(' ') + 1)..]).PathAndQuery;
        var visitor = new Visitor(server.Address);
        (await visitor.GetAsync(door)).Expect(HttpStatusCode.OK);
        (await visitor.GetAsync(page)).Expect(HttpStatusCode.SeeOther);

        visitor.PathOf((await visitor.SubmitAsync(door, page: null)).Expect(HttpStatusCode.SeeOther)).ShouldBe(home);

        (await visitor.GetAsync(page)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebodys_own_program_of_that_name_is_left_alone()
    {
        using var shell = new Shell();
        await shell.RunAsync("program", "create", "aluv", "--name", "Our own", "--destination", "https://www.northwind.example");
        await shell.RunAsync("key", "create", "--program", "aluv", "--scopes", "read");

        (await shell.RunAsync("demo", "--urls", "http://127.0.0.1:0")).ShouldBe(1);

        shell.Errors.ShouldContain("not the demo's");
        shell.Errors.ShouldContain("--data");
    }
}
