using Herald.Core.Ids;
using Herald.Core.Recognition;
using Herald.Data;
using Herald.Data.Recognition;

namespace Herald.Web.Recognition;

/// <summary>Tells the level of an advocate, as conditions, pages and the API ask it: at once, also before it is written down.</summary>
internal sealed class AdvocateLevels(HeraldDb db, TimeProvider clock)
{
    /// <summary>The levels of several; empty where the program has none.</summary>
    public async Task<IReadOnlyDictionary<AdvocateId, HeldLevel>> OfAsync(
        ProgramId program, IReadOnlyCollection<AdvocateId> advocates, CancellationToken ct) =>
        advocates.Count > 0 && await db.LadderAsync(program, ct) is { } ladder
            ? await db.HeldLevelsAsync(program, ladder, advocates, clock.GetUtcNow(), ct)
            : new Dictionary<AdvocateId, HeldLevel>();
}
