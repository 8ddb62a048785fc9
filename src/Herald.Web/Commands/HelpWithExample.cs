using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Herald.Web.Commands;

/// <summary>The usual help with the command's example below it.</summary>
internal sealed class HelpWithExample(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.MaxWidth = 110;
        usual.Invoke(parseResult);
        var example = parseResult.CommandResult.Command is Verb verb
            ? verb.Example
            : "herald program create circle --name \"Northwind Circle\" --destination https://www.northwind.example\n"
                + "herald key create --program circle --scopes read,write,events\n"
                + "herald serve";
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Example:");
        foreach (var line in example.Split('\n'))
            output.WriteLine("  " + line);
        return ExitCode.Done;
    }
}
