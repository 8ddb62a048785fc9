using System.Net;
using System.Text.RegularExpressions;

namespace Herald.Web.Tests.Commands;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task It_says_where_to_look_once_all_is_loaded()
    {
        using var shell = new Shell();
        await using var server = await RunningServer.StartAsync(shell, "demo");
        await server.LineAsync("API key: ");

        var root = server.Address.GetLeftPart(UriPartial.Authority);
        server.Lines.ShouldContain(static line => line.Contains("People and companies are invented", StringComparison.Ordinal));
        server.Lines.ShouldContain($"Hub: {root}/hub/aluv");
        server.Lines.ShouldContain($"Console: {root}/console/aluv");
        var key = Regex.Match(server.Lines[^1], "^API key: (hk_\\S+)$").Groups[1].Value;
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
