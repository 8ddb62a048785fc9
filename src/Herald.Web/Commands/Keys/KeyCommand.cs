using System.CommandLine;

namespace Herald.Web.Commands.Keys;

internal static class KeyCommand
{
    public static Command Make(Terminal terminal) =>
        new Verb("key", "Make, list and revoke a program's API keys.", "herald key list --program circle")
        {
            KeyCreateCommand.Make(terminal),
            KeyListCommand.Make(terminal),
            KeyRevokeCommand.Make(terminal),
        };
}
