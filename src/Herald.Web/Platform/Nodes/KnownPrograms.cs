using Herald.Data;
using Herald.Data.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Nodes;

/// <summary>
/// Finds a program by its slug, from memory where it can: every page of a hub begins with it. For reading only; who changes a program
/// reads it in his transaction.
/// </summary>
internal sealed class KnownPrograms(IServiceScopeFactory scopes, TimeProvider clock)
{
    // Some kilobytes each, with their terms.
    private const int ProgramsMax = 2_000;

    private readonly KeptFromStore<Core.Programs.Program> programs = new(ProgramsMax, (slug, ct) => LoadAsync(scopes, slug, ct), clock);

    /// <summary>Null where there is none.</summary>
    public ValueTask<Core.Programs.Program?> FindAsync(string slug, CancellationToken ct) => programs.FindAsync(slug, ct);

    public CachedFromStore Cached => new(Forget, programs.ForgetAll);

    private void Forget(StoreChange change)
    {
        if (change is StoreChange.OfProgram of)
            programs.Forget(program => program.Id == of.Program);
    }

    private static async Task<Core.Programs.Program?> LoadAsync(IServiceScopeFactory scopes, string slug, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HeraldDb>().Programs.SingleOrDefaultAsync(row => row.Slug == slug, ct);
    }
}
