using System.CommandLine;

namespace Herald.Web.Commands;

/// <summary>A command with an example that its help shows.</summary>
internal sealed class Verb(string name, string description, string example) : Command(name, description)
{
    public string Example { get; } = example;
}
