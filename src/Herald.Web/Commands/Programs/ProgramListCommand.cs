using System.CommandLine;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Commands.Programs;

internal static class ProgramListCommand
{
    // Nobody reads more in a terminal.
    private const int RowsMax = 1000;

    public static Command Make(Terminal terminal) =>
        new Verb("list", "List the programs of this installation, by slug.", "herald program list --data /var/lib/herald")
        .RunsOnStore(terminal, async (store, _, ct) =>
        {
            var programs = await store.Get<HeraldDb>().Programs.OrderBy(static row => row.Slug).Take(RowsMax)
                .Select(static row => new { row.Id, row.Slug, row.Name }).ToListAsync(ct);
            foreach (var program in programs)
                terminal.Say($"{program.Slug}\t{program.Id}\t{program.Name}");
            if (programs.Count == 0)
                terminal.Say("There are no programs yet; 'herald program create' makes one.");
            return ExitCode.Done;
        });
}
