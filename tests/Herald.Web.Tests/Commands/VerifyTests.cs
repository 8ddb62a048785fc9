using System.CommandLine;
using Herald.Web.Commands;

namespace Herald.Web.Tests.Commands;

/// <summary>What the command makes of a proof; the proof itself is tested with the books.</summary>
public sealed class VerifyTests
{
    [Fact]
    public async Task Books_that_balance_end_with_0()
    {
        var (code, output, progress) = await VerifyAsync(new(1200, 2400, []));

        code.ShouldBe(0);
        output.ShouldBe("balanced: 1,200 entries, 2,400 postings\n");
        progress.ShouldContain("1,000 entries read");
    }

    [Fact]
    public async Task Each_fault_is_named_and_ends_with_1()
    {
        var (code, output, _) = await VerifyAsync(new(2, 4, ["ent_1: its postings sum to 5 points."]));

        code.ShouldBe(1);
        output.ShouldStartWith("fault: ent_1: its postings sum to 5 points.\nnot balanced: 1 faults");
    }

    private static async Task<(int Code, string Output, string Progress)> VerifyAsync(VerifyCommand.Proof proof)
    {
        using var shell = new Shell();
        await shell.RunAsync("migrate");
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var terminal = new Terminal(output, errors, new Dictionary<string, string>());
        var root = new RootCommand { CommonOptions.Data };
        root.Add(VerifyCommand.Make(terminal, (_, progress, _) =>
        {
            progress(1000);
            return Task.FromResult(proof);
        }));

        return (await root.Parse(["verify", "--data", shell.Folder]).InvokeAsync(), output.ToString(), errors.ToString());
    }
}
