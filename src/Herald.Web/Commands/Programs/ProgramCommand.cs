using System.CommandLine;

namespace Herald.Web.Commands.Programs;

internal static class ProgramCommand
{
    public static Command Make(Terminal terminal) =>
        new Verb("program", "Make and list programs.", "herald program list")
        {
            ProgramCreateCommand.Make(terminal),
            ProgramListCommand.Make(terminal),
        };
}
