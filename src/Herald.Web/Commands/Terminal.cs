using Herald.Core;

namespace Herald.Web.Commands;

/// <summary>What a command is run from: where it writes, and the variables that were set there.</summary>
internal sealed record Terminal(TextWriter Output, TextWriter Errors, IReadOnlyDictionary<string, string> Environment)
{
    public Task SayAsync(string line) => Output.WriteLineAsync(line);

    /// <summary>One sentence for each thing that is wrong.</summary>
    public async Task ComplainAsync(params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            await Errors.WriteLineAsync("herald: " + sentence);
    }

    /// <summary>Tells why not, each fault by the option that it came from, and returns the exit code.</summary>
    public async Task<int> RefuseAsync(Refusal refusal, Func<string, string> optionOf)
    {
        if (refusal.Fields.Count == 0)
        {
            await ComplainAsync(refusal.Message);
            return ExitCode.Failed;
        }

        await ComplainAsync(refusal.Fields.SelectMany(field => field.Value.Select(message => $"{optionOf(field.Key)}: {message}")));
        return ExitCode.Misused;
    }
}
