using System.Net;
using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Commands;

public sealed class StoreCommandTests
{
    private static readonly string[] Circle =
    [
        "program", "create", "circle", "--name", "Northwind Circle", "--destination", "https://www.northwind.example",
        "--allowed-host", "a.example", "--allowed-host", "b.example",
    ];

    [Theory, BothEngines]
    public async Task A_program_and_a_key_made_here_answer_a_request_there(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = store.Folder, ["HERALD_DATABASE"] = store.Database ?? "" } };

        (await shell.RunAsync(Circle)).ShouldBe(0, shell.Errors);
        (await shell.RunAsync("key", "create", "--program", "circle", "--scopes", "read, write")).ShouldBe(0, shell.Errors);
        var key = Regex.Match(shell.Output, "(?<=^API key: )hk_\\S+$", RegexOptions.Multiline).Value;
        await using var server = await RunningServer.StartAsync(shell);

        var program = (await server.GetAsync("/v1/program", key)).Expect(HttpStatusCode.OK);
        program["allowed_hosts"].ToJsonString().ShouldBe("""["a.example","b.example"]""");
        (await server.GetAsync("/v1/keys", key)).Expect(HttpStatusCode.Forbidden);

        (await shell.RunAsync("key", "list", "--program", "circle")).ShouldBe(0);
        var id = shell.Output.Split('\t')[0];
        shell.Output.ShouldNotContain(key);
        (await shell.RunAsync("key", "revoke", id, "--program", "circle")).ShouldBe(0, shell.Errors);
        // On PostgreSQL the command is another node, of which the server hears; on SQLite it looks at the file.
        if (kind == StoreKind.Sqlite)
            (await server.GetAsync("/v1/program", key)).Expect(HttpStatusCode.Unauthorized);
        await Eventually.TrueAsync(
            async () => (await server.GetAsync("/v1/program", key)).Status == HttpStatusCode.Unauthorized,
            "the server hears of the revocation");
    }

    [Fact]
    public async Task A_program_with_values_at_fault_is_refused_by_option_and_makes_no_store()
    {
        using var shell = new Shell();
        string[] words = [.. "program create C --name N --destination ftp://x --hue 999 --currency XXQ --time-zone Mars".Split(' ')];

        (await shell.RunAsync(words)).ShouldBe(2);

        foreach (var option in (string[])["SLUG", "--destination", "--hue", "--currency", "--time-zone"])
            shell.Errors.ShouldContain($"herald: {option}: ");
        Directory.EnumerateFileSystemEntries(shell.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slug_that_is_taken_ends_with_1()
    {
        using var shell = new Shell();
        await shell.RunAsync(Circle);

        (await shell.RunAsync(Circle)).ShouldBe(1);

        shell.Errors.ShouldContain("circle");
        (await shell.RunAsync("program", "list")).ShouldBe(0);
        shell.Output.ShouldContain("circle\tprg_");
    }

    [Fact]
    public async Task A_folder_without_a_store_is_not_made_one_by_looking()
    {
        using var shell = new Shell();

        (await shell.RunAsync("program", "list")).ShouldBe(1);

        shell.Errors.ShouldContain("no store");
        Directory.EnumerateFileSystemEntries(shell.Folder).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Migrate_says_what_it_applied_and_then_that_nothing_was_to_do(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = store.Folder, ["HERALD_DATABASE"] = store.Database ?? "" } };
        using var fresh = new Shell();

        (await shell.RunAsync("migrate")).ShouldBe(0, shell.Errors);
        (await fresh.RunAsync("migrate")).ShouldBe(0, fresh.Errors);

        shell.Output.ShouldContain("Nothing to do");
        fresh.Output.ShouldContain("Applied 0001_programs");
    }

    [Fact]
    public async Task A_database_that_is_not_there_ends_with_1_and_a_sentence_without_its_password()
    {
        using var shell = new Shell { Variables = { ["HERALD_DATABASE"] = "postgres://kim:topsecret@127.0.0.1:1/herald" } };

        shell.Variables["HERALD_URLS"] = "http://127.0.0.1:0";

        foreach (var command in (string[])["migrate", "serve", "program list", "doctor"])
        {
            (await shell.RunAsync(command.Split(' '))).ShouldBe(1, command);
            (shell.Errors + shell.Output).ShouldContain("127.0.0.1:1/herald");
            (shell.Errors + shell.Output).ShouldNotContain("topsecret");
            (shell.Errors + shell.Output).ShouldNotContain("   at ");
        }
    }
}
