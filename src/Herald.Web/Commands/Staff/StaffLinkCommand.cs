using System.CommandLine;
using Herald.Core.Advocates;
using Herald.Data;
using Herald.Web.StaffSignIn.Passwords;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Commands.Staff;

internal static class StaffLinkCommand
{
    public static Command Make(Terminal terminal)
    {
        var email = new Argument<string>("email") { Description = "Whose, by e-mail address." };
        var command = new Verb(
            "link",
            "Print a link by which somebody on the staff sets a new password; it works once within an hour.",
            "herald staff link dana@example.com")
        {
            email,
        };
        return command.Runs(terminal, (settings, words, ct) => StoreCommands.OnStoreAsync(
            terminal,
            settings,
            async store =>
            {
                var key = EmailAddress.TryRead(words.GetRequiredValue(email), out var address) ? address.Key : "";
                if (await store.Get<HeraldDb>().StaffAccounts.SingleOrDefaultAsync(row => row.EmailKey == key, ct) is not { } account)
                {
                    terminal.Complain("Nobody on the staff has this address; 'herald staff invite' invites somebody.");
                    return ExitCode.Failed;
                }

                terminal.Say("New password: " + StaffLink.Of(settings, store.Get<PasswordLink>().Make(account)));
                return ExitCode.Done;
            },
            makesStore: false,
            ct));
    }
}
