using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Commands;

public sealed class StaffCommandTests
{
    private static readonly string[] Circle =
        ["program", "create", "circle", "--name", "Northwind Circle", "--destination", "https://www.northwind.example"];

    [Theory, BothEngines]
    public async Task A_link_printed_here_opens_the_door_there(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = store.Folder, ["HERALD_DATABASE"] = store.Database ?? "" } };
        (await shell.RunAsync(Circle)).ShouldBe(0, shell.Errors);
        await using var server = await HeraldHost.StartAsync(store);

        (await shell.RunAsync("staff", "invite", "dana@northwind.example")).ShouldBe(0, shell.Errors);
        var dana = new Visitor(server.Address);
        (await dana.SubmitAsync(PathIn(shell, "Invitation: "), null, ("name", "Dana"), ("password", SignedIn.Password)))
            .Expect(HttpStatusCode.SeeOther);
        (await dana.GetAsync("/console/circle/audit")).Expect(HttpStatusCode.OK).Text.ShouldContain("command line");

        (await shell.RunAsync("staff", "link", "dana@northwind.example")).ShouldBe(0, shell.Errors);
        (await dana.SubmitAsync(PathIn(shell, "New password: "), null, ("password", "another horse battery")))
            .Expect(HttpStatusCode.SeeOther);
        (await shell.RunAsync("staff", "link", "nobody@northwind.example")).ShouldBe(1);
    }

    [Fact]
    public async Task An_invitation_names_its_program_where_there_are_several()
    {
        using var shell = new Shell { Variables = { ["HERALD_PUBLIC_URL"] = "https://refer.northwind.example" } };
        await shell.RunAsync(Circle);
        (await shell.RunAsync("staff", "invite", "dana@northwind.example", "--role", "sales")).ShouldBe(0, shell.Errors);
        shell.Output.ShouldStartWith("Invitation: https://refer.northwind.example/join/");
        await shell.RunAsync([.. Circle.Select(static word => word == "circle" ? "square" : word)]);

        (await shell.RunAsync("staff", "invite", "dana@northwind.example")).ShouldBe(1);
        shell.Errors.ShouldContain("--program");
        (await shell.RunAsync("staff", "invite", "dana@northwind.example", "--program", "square")).ShouldBe(0, shell.Errors);
        (await shell.RunAsync("staff", "invite", "dana@northwind.example", "--program", "none")).ShouldBe(1);
        (await shell.RunAsync("staff", "invite", "dana", "--program", "square")).ShouldBe(2);
        (await shell.RunAsync("staff", "invite", "dana@northwind.example", "--program", "square", "--role", "king")).ShouldBe(2);
    }

    private static string PathIn(Shell shell, string label)
    {
        var line = shell.Output.Split('\n').Single(line => line.StartsWith(label, StringComparison.Ordinal));
        return new Uri(line[label.Length..].Trim()).PathAndQuery;
    }
}
