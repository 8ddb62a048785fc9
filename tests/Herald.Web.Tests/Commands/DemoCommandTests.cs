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
        await server.LineAsync("Sign in as Miles Ferro, in sales: ");

        var root = server.Address.GetLeftPart(UriPartial.Authority);
        server.Lines.ShouldContain(static line => line.Contains("People and companies are invented", StringComparison.Ordinal));
        server.Lines.ShouldContain($"Hub: {root}/hub/aluv");
        server.Lines.ShouldContain($"Console: {root}/console/aluv");
        var dana = new Visitor(server.Address);
        var link = new Uri(server.Lines.Single(static line => line.StartsWith("Sign in as Dana", StringComparison.Ordinal)).Split(": ")[1]);
        (await dana.SubmitAsync(link.PathAndQuery, [])).Expect(HttpStatusCode.SeeOther);
        (await dana.GetAsync("/console/aluv/staff")).Expect(HttpStatusCode.OK).Text.ShouldContain("Miles Ferro");
        var key = server.Lines.Single(static line => line.StartsWith("API key: ", StringComparison.Ordinal)).Split(": ")[1];
        var summary = (await server.GetAsync("/v1/insights/summary?from=2013-01-01&to=2013-06-30", key)).Expect(HttpStatusCode.OK);
        summary["leads"].GetValue<int>().ShouldBe(209);
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
