namespace Herald.Web.Tests.Commands;

public sealed class HelpTests
{
    [Fact]
    public async Task Help_lists_exactly_the_commands_that_there_are()
    {
        using var shell = new Shell();

        (await shell.RunAsync("--help")).ShouldBe(0);

        CommandsIn(shell.Output).ShouldBe(
            ["serve", "demo", "migrate", "verify", "doctor", "program", "key", "staff", "import", "insights"]);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    [InlineData("migrate")]
    [InlineData("verify")]
    [InlineData("doctor")]
    [InlineData("program")]
    [InlineData("program create")]
    [InlineData("program list")]
    [InlineData("key")]
    [InlineData("key create")]
    [InlineData("key list")]
    [InlineData("key revoke")]
    [InlineData("staff")]
    [InlineData("staff invite")]
    [InlineData("staff link")]
    [InlineData("insights")]
    [InlineData("insights rebuild")]
    [InlineData("insights replay")]
    public async Task Every_command_explains_itself_with_an_example(string command)
    {
        using var shell = new Shell();

        (await shell.RunAsync([.. command.Split(' '), "--help"])).ShouldBe(0);

        shell.Output.ShouldContain("Usage:\n  herald " + command);
        shell.Output.ShouldContain("Example:\n  herald " + command.Split(' ')[0]);
        shell.Output.ShouldContain("--data <DIR>");
    }

    [Theory]
    [InlineData("sreve")]
    [InlineData("serve --prot 80")]
    [InlineData("program")]
    [InlineData("program create circle")]
    [InlineData("key create --program circle")]
    [InlineData("program create circle --name N --destination https://n.example --hue red")]
    [InlineData("program create circle --name N --destination https://n.example --terms-file /no/such/file")]
    public async Task Words_that_are_not_known_end_with_2_and_a_sentence(string words)
    {
        using var shell = new Shell();

        (await shell.RunAsync(words.Split(' '))).ShouldBe(2);

        shell.Errors.ShouldStartWith("herald: ");
        shell.Errors.ShouldContain("--help");
        Directory.EnumerateFileSystemEntries(shell.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_said_shows_the_help_and_ends_with_2()
    {
        using var shell = new Shell();

        (await shell.RunAsync()).ShouldBe(2);

        CommandsIn(shell.Output).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> CommandsIn(string help) => help.Split('\n')
        .SkipWhile(static line => line != "Commands:").Skip(1).TakeWhile(static line => line.Length > 0)
        .Where(static line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
        .Select(static line => line.Trim().Split(' ')[0]);
}
