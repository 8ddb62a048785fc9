using System.CommandLine;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Commands.Keys;

/// <summary>The program that a command is about, named by its slug.</summary>
internal static class ProgramOption
{
    public static Option<string> Make() =>
        new("--program") { Description = "The program, by its slug.", HelpName = "SLUG", Required = true };

    /// <summary>The program, or null once the terminal was told that there is none.</summary>
    public static async Task<ProgramId?> FindAsync(Terminal terminal, CommandStore store, string slug, CancellationToken ct)
    {
        var found = await store.Get<HeraldDb>().Programs.Where(row => row.Slug == slug)
            .Select(static row => (ProgramId?)row.Id).SingleOrDefaultAsync(ct);
        if (found is null)
            terminal.Complain($"There is no program '{slug}'; 'herald program list' lists them.");
        return found;
    }
}
