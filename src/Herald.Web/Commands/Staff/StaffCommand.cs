using System.CommandLine;

namespace Herald.Web.Commands.Staff;

internal static class StaffCommand
{
    public static Command Make(Terminal terminal) =>
        new Verb("staff", "Invite staff, and help those who are locked out.", "herald staff invite dana@example.com --program circle")
        {
            StaffInviteCommand.Make(terminal),
            StaffLinkCommand.Make(terminal),
        };
}
