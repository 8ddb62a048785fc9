using System.CommandLine;
using Herald.Web.Platform;

namespace Herald.Web.Commands;

/// <summary>
/// How every command runs: with settings that were checked, and with a sentence where an operator can mend what is wrong.
/// </summary>
internal static class CommandActions
{
    public static Command Runs(
        this Command command,
        Terminal terminal,
        Func<HeraldSettings, ParseResult, CancellationToken, Task<int>> action,
        string folderDefault = SettingsReader.FolderDefault)
    {
        command.SetAction(async (words, ct) =>
        {
            var reader = new SettingsReader(words, terminal.Environment, folderDefault);
            var settings = reader.Read();
            if (reader.Faults.Count > 0)
            {
                terminal.Complain(reader.Faults);
                return ExitCode.Misused;
            }

            return await RunAsync(terminal, settings, () => action(settings, words, ct));
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, HeraldSettings settings, Func<Task<int>> action)
    {
        string? sentence;
        try
        {
            return await action();
        }
        catch (Exception fault) when ((sentence = StoreTrouble.SentenceOf(fault, settings)) is not null)
        {
            terminal.Complain(sentence);
            return ExitCode.Failed;
        }
    }
}
