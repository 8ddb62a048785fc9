using System.Collections;
using System.CommandLine;
using System.CommandLine.Help;
using Herald.Web.Commands.Doctor;
using Herald.Web.Commands.Imports;
using Herald.Web.Commands.Insights;
using Herald.Web.Commands.Keys;
using Herald.Web.Commands.Programs;
using Herald.Web.Commands.Staff;

namespace Herald.Web.Commands;

/// <summary>The binary <c>herald</c> and its commands, one line for each.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the words name; without an environment, in that of the process.</summary>
    public static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter errors,
        IReadOnlyDictionary<string, string>? environment = null,
        CancellationToken ct = default)
    {
        var terminal = new Terminal(output, errors, environment ?? OfProcess());
        var asked = args.Length > 0;
        var words = Root(terminal).Parse(asked ? args : ["--help"], new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (words.Errors.Count > 0 && words.Action is not HelpWithExample)
        {
            terminal.Complain(words.Errors.Select(static error => error.Message).Distinct(StringComparer.Ordinal));
            await errors.WriteLineAsync("herald: 'herald --help' lists the commands, 'herald COMMAND --help' its options.");
            return ExitCode.Misused;
        }

        // Ending on SIGTERM is the host's part; the exceptions that can be mended were turned into sentences below.
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        var code = await words.InvokeAsync(configuration, ct);
        return asked ? code : ExitCode.Misused;
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Herald: customer advocacy and referrals, self-hosted.") { HelpName = "herald" };
        root.Add(CommonOptions.Data);
        root.Add(CommonOptions.Database);
        root.Add(CommonOptions.Replica);
        root.Add(CommonOptions.Urls);
        root.Add(ServeCommand.Make(terminal));
        root.Add(DemoCommand.Make(terminal));
        root.Add(MigrateCommand.Make(terminal));
        root.Add(VerifyCommand.Make(terminal));
        root.Add(DoctorCommand.Make(terminal));
        root.Add(ProgramCommand.Make(terminal));
        root.Add(KeyCommand.Make(terminal));
        root.Add(StaffCommand.Make(terminal));
        root.Add(ImportCommand.Make(terminal));
        root.Add(InsightsCommand.Make(terminal));
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    private static Dictionary<string, string> OfProcess() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(static pair => (string)pair.Key, static pair => pair.Value as string ?? "", StringComparer.Ordinal);
}
