using System.CommandLine;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Staff;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Commands.Staff;

internal static class StaffInviteCommand
{
    public static Command Make(Terminal terminal)
    {
        var email = new Argument<string>("email") { Description = "Whom, by e-mail address." };
        var slug = new Option<string?>("--program")
        {
            Description = "The program, by its slug. Needed where there are several; without any, the person makes the first.",
            HelpName = "SLUG",
        };
        var role = new Option<string>("--role")
        {
            Description = "What the person becomes: owner, manager, sales or analyst. [default: owner]",
            HelpName = "ROLE",
            DefaultValueFactory = static _ => "owner",
        };
        var command = new Verb(
            "invite",
            "Invite somebody to the staff and print the link, which works once within seven days.",
            "herald staff invite dana@example.com --program circle --role manager")
        {
            email, slug, role,
        };
        return command.Runs(terminal, (settings, words, ct) => StoreCommands.OnStoreAsync(
            terminal,
            settings,
            store => InviteAsync(
                terminal, store, settings, new(words.GetRequiredValue(email), words.GetValue(slug), words.GetRequiredValue(role)), ct),
            makesStore: false,
            ct));
    }

    private static async Task<int> InviteAsync(
        Terminal terminal, CommandStore store, HeraldSettings settings, Invited invited, CancellationToken ct)
    {
        if (!EmailAddress.TryRead(invited.Email, out var address))
            return Misused(terminal, "EMAIL: an e-mail address is expected, such as dana@example.com.");
        if (!Enum.TryParse<StaffRole>(invited.Role, ignoreCase: true, out var role) || !Enum.IsDefined(role))
            return Misused(terminal, "--role: owner, manager, sales or analyst is expected.");
        var (db, found) = (store.Get<HeraldDb>(), await FindAsync(terminal, store, invited.Slug, ct));
        if (found is not { } program)
            return ExitCode.Failed;

        await using var write = program.Id is { } id
            ? await WriteTransaction.BeginAsync(db, id, ct)
            : await WriteTransaction.BeginAsync(db, ct);
        if ((await store.Get<InviteStaff>().RunAsync(program.Id, address, role, null, ct)).Refused(out var refusal, out var made))
            return terminal.Refuse(refusal, static field => field);
        if (program.Id is { } noted)
            store.Get<AuditTrail>().NoteCommand(db, noted, "invited to the staff", address.Text, $"as {role}".ToLowerInvariant());
        await write.CommitAsync(ct);
        terminal.Say("Invitation: " + StaffLink.Of(settings, made.Path));
        return ExitCode.Done;
    }

    // One program needs no name; where there is none yet, the invitation is to the installation.
    private static async Task<Target?> FindAsync(Terminal terminal, CommandStore store, string? slug, CancellationToken ct)
    {
        var programs = store.Get<HeraldDb>().Programs;
        if (slug is null)
        {
            var some = await programs.OrderBy(static row => row.Id).Select(static row => row.Id).Take(2).ToListAsync(ct);
            if (some.Count > 1)
                terminal.Complain("--program: there are several programs; say which. 'herald program list' lists them.");
            return some.Count > 1 ? null : new(some.Count == 0 ? null : some[0]);
        }

        return await Keys.ProgramOption.FindAsync(terminal, store, slug, ct) is { } id ? new Target(id) : null;
    }

    private static int Misused(Terminal terminal, string sentence)
    {
        terminal.Complain(sentence);
        return ExitCode.Misused;
    }

    private sealed record Invited(string Email, string? Slug, string Role);

    private sealed record Target(ProgramId? Id);
}
