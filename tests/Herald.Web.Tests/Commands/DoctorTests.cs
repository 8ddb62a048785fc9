using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Messages;

namespace Herald.Web.Tests.Commands;

public sealed class DoctorTests
{
    private static readonly string[] Doctor = ["doctor", "--urls", "http://127.0.0.1:0"];

    [Theory, BothEngines]
    public async Task A_healthy_installation_is_found_well(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = store.Folder, ["HERALD_DATABASE"] = store.Database ?? "" } };

        var code = await shell.RunAsync(Doctor);

        // A PostgreSQL for tests may run without fsync, which the doctor finds and rightly calls a fault.
        var faults = shell.Output.Split('\n').Where(static line => line.StartsWith("!!", StringComparison.Ordinal)).ToList();
        faults.ShouldAllBe(line => kind == StoreKind.Postgres && line.StartsWith("!!  synchronous: ", StringComparison.Ordinal));
        code.ShouldBe(faults.Count == 0 ? 0 : 1, shell.Output);
        foreach (var name in (string[])["time_zones", "cultures", "data_folder", "disk", "store", "schema", "clock"])
            shell.Output.ShouldContain($"OK  {name}: ");
    }

    [Fact]
    public async Task What_is_wrong_is_named_with_the_way_out_and_ends_with_1()
    {
        using var shell = new Shell { Variables = { ["HERALD_PUBLIC_URL"] = "http://refer.example.com", ["HERALD_DATABSE"] = "x" } };

        (await shell.RunAsync(Doctor)).ShouldBe(1);

        shell.Output.ShouldContain("!!  public_url: ");
        shell.Output.ShouldContain("HERALD_DATABSE");
        shell.Output.ShouldContain("There is no store yet");
        Directory.EnumerateFileSystemEntries(shell.Folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?tls=none", "OK  mail: ", "takes mail")]
    [InlineData("?tls=required", "!!  mail: ", "STARTTLS")]
    public async Task The_mail_server_is_greeted(string parameter, string begins, string says)
    {
        await using var server = await SmtpServer.StartAsync();
        using var shell = new Shell
        {
            Variables =
            {
                ["HERALD_SMTP"] = $"smtp://127.0.0.1:{server.Port}{parameter}",
                ["HERALD_MAIL_FROM"] = "refer@northwind.example",
            },
        };

        await shell.RunAsync(Doctor);

        shell.Output.Split('\n').Single(line => line.StartsWith(begins, StringComparison.Ordinal)).ShouldContain(says);
        server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_is_named()
    {
        using var shell = new Shell
        {
            Variables = { ["HERALD_SMTP"] = "smtp://127.0.0.1:1?tls=none", ["HERALD_MAIL_FROM"] = "refer@northwind.example" },
        };

        (await shell.RunAsync(Doctor)).ShouldBe(1);

        shell.Output.ShouldContain("!!  mail: The mail server 127.0.0.1:1 cannot be reached");
    }

    [Fact]
    public async Task A_store_without_schema_is_told_how_to_get_it()
    {
        using var shell = new Shell();
        await File.WriteAllBytesAsync(Path.Combine(shell.Folder, "herald.db"), []);

        (await shell.RunAsync(Doctor)).ShouldBe(1);

        shell.Output.ShouldContain("!!  schema: ");
        shell.Output.ShouldContain("herald migrate");
    }
}
