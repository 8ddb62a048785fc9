using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Programs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Demo;

/// <summary>
/// Makes the demo's program where there is none yet, and a new key for everything in it; the key of the run before opens nothing more.
/// </summary>
internal sealed class OpenDemo(HeraldDb db, CreateProgram create, CreateKey createKey, RevokeKey revoke)
{
    private const string KeyName = "demo";

    /// <summary>The key's text; refused where somebody's own program has the demo's slug.</summary>
    public async Task<Outcome<string>> RunAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } program)
        {
            if ((await create.RunAsync(Draft(), ct)).Refused(out var refusal, out var made))
                return refusal;
            program = made.Id;
        }

        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        var keys = await db.ApiKeys.Where(row => row.ProgramId == program)
            .Select(static row => new { row.Id, row.Name, row.RevokedAt }).ToListAsync(ct);
        if (keys.Count > 0 && keys.TrueForAll(static key => key.Name != KeyName))
            return NotOurs();
        foreach (var key in keys.Where(static key => key is { Name: KeyName, RevokedAt: null }))
            await revoke.RunAsync(program, key.Id, ct);
        var secret = createKey.Run(program, KeyName, Scopes.All).Secret;
        await write.CommitAsync(ct);
        return secret;
    }

    private async Task<ProgramId?> FindAsync(CancellationToken ct) =>
        await db.Programs.Where(static row => row.Slug == DemoPlan.Slug).Select(static row => (ProgramId?)row.Id).SingleOrDefaultAsync(ct);

    private static ProgramDraft Draft()
    {
        var settings = DemoFiles.Read("program.json")["settings"]!;
        return new(DemoPlan.Slug, (string)settings["name"]!, (string)settings["destination"]!)
        {
            TimeZone = (string)settings["time_zone"]!,
        };
    }

    private static Refusal NotOurs() => new(
        "program_exists",
        $"This store has a program '{DemoPlan.Slug}' that is not the demo's. Name another folder with --data, or another database.")
    {
        Kind = RefusalKind.Conflict,
    };
}
