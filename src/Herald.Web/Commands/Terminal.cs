using Herald.Core;

namespace Herald.Web.Commands;

/// <summary>What a command is run from: where it writes, and the variables that were set there.</summary>
internal sealed record Terminal(TextWriter Output, TextWriter Errors, IReadOnlyDictionary<string, string> Environment)
{
    public void Say(string line) => Output.WriteLine(line);

    /// <summary>One sentence for each thing that is wrong.</summary>
    public void Complain(params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            Errors.WriteLine("herald: " + sentence);
    }

    /// <summary>Tells why not, each fault by the option that it came from, and returns the exit code.</summary>
    public int Refuse(Refusal refusal, Func<string, string> optionOf)
    {
        if (refusal.Fields.Count == 0)
        {
            Complain(refusal.Message);
            return ExitCode.Failed;
        }

        Complain(refusal.Fields.SelectMany(field => field.Value.Select(message => $"{optionOf(field.Key)}: {message}")));
        return ExitCode.Misused;
    }
}
