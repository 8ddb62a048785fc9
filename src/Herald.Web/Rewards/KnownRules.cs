using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data.Nodes;
using Herald.Web.Platform.Nodes;

namespace Herald.Web.Rewards;

/// <summary>
/// The rules of programs, from memory where it can, for pages that tell what they promise. What is paid is settled by the rules that the
/// transaction reads.
/// </summary>
internal sealed class KnownRules(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int ProgramsMax = 2_000;

    private readonly KeptFromStore<Rules> rules = new(ProgramsMax, (program, ct) => LoadAsync(scopes, program, ct), clock);

    /// <summary>All rules of a program with their versions and pauses, the oldest first.</summary>
    public async ValueTask<IReadOnlyList<RuleHistory>> OfAsync(ProgramId program, CancellationToken ct) =>
        (await rules.FindAsync(program.Value.ToString(), ct))!.Histories;

    public CachedFromStore Cached => new(Forget, rules.ForgetAll);

    private void Forget(StoreChange change)
    {
        if (change is StoreChange.OfProgram of)
            rules.Forget(kept => kept.Program == of.Program);
    }

    private static async Task<Rules?> LoadAsync(IServiceScopeFactory scopes, string text, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var program = ProgramId.From(Guid.Parse(text));
        return new(program, await scope.ServiceProvider.GetRequiredService<RuleQueries>().AllAsync(program, ct));
    }

    private sealed record Rules(ProgramId Program, IReadOnlyList<RuleHistory> Histories);
}
