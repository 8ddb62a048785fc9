using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Merging;

/// <summary>Whom a name means that was somebody's who has gone into another.</summary>
public static class FormerNames
{
    /// <summary>
    /// Who is found by what is asked for, also by what he was before he went into another: his id, his address, his id in the company's
    /// systems. Null where nobody is, or was.
    /// </summary>
    /// <param name="db">The context.</param>
    /// <param name="asked">One advocate at most, by something that is his alone.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<Advocate?> FindOrFormerAsync(this HeraldDb db, IQueryable<Advocate> asked, CancellationToken ct)
    {
        var found = await asked.IgnoreQueryFilters().SingleOrDefaultAsync(ct);
        while (found is { MergedInto: { } into })
        {
            var program = found.ProgramId;
            found = await db.Advocates.AsTracking().IgnoreQueryFilters().SingleAsync(row => row.ProgramId == program && row.Id == into, ct);
        }

        return found;
    }

    /// <summary>The same for several at once, tracked: each that was found, with who he is by now.</summary>
    public static async Task<IReadOnlyList<(Advocate Found, Advocate Is)>> FindAllOrFormerAsync(
        this HeraldDb db, IQueryable<Advocate> asked, CancellationToken ct)
    {
        var found = new List<(Advocate Found, Advocate Is)>();
        foreach (var one in await asked.IgnoreQueryFilters().AsTracking().ToListAsync(ct))
        {
            var (program, id) = (one.ProgramId, one.MergedInto);
            var other = id is null
                ? one
                : await db.FindOrFormerAsync(db.Advocates.AsTracking().Where(row => row.ProgramId == program && row.Id == id), ct);
            found.Add((one, other!));
        }

        return found;
    }

    /// <summary>Under which names each of these is known: himself, and all who have gone into him, over any number of merges.</summary>
    public static async Task<ILookup<AdvocateId, Advocate>> NamesAsync(
        this HeraldDb db, ProgramId program, IReadOnlyCollection<AdvocateId> asked, CancellationToken ct)
    {
        var rows = db.Advocates.IgnoreQueryFilters().Where(row => row.ProgramId == program);
        var names = (await rows.Where(row => asked.Contains(row.Id)).ToListAsync(ct)).ConvertAll(static row => (Is: row.Id, Name: row));
        for (var last = names; last.Count > 0;)
        {
            var into = last.ToDictionary(static one => one.Name.Id, static one => one.Is);
            var keepers = into.Keys.ToArray();
            // By the merges, which are found by who stays.
            last = (await db.Merges
                    .Where(merge => merge.ProgramId == program && keepers.Contains(merge.IntoId) && merge.UndoneAt == null)
                    .Join(rows, static merge => merge.FromId, static row => row.Id, static (_, row) => row).ToListAsync(ct))
                .ConvertAll(row => (Is: into[row.MergedInto!.Value], Name: row));
            names.AddRange(last);
        }

        return names.ToLookup(static one => one.Is, static one => one.Name);
    }

    /// <summary>
    /// Who has gone into whom by facts of a program, as far as it stands: a reader that wrote of somebody while he went, and could not see
    /// it yet, puts that right when it reads of it.
    /// </summary>
    public static Task<IReadOnlyDictionary<AdvocateId, AdvocateId>> GoneAsync(
        this HeraldDb db, ProgramId program, IEnumerable<Activity> facts, CancellationToken ct)
    {
        var gone = facts.OfType<Activity.AdvocatesMerged>().Select(static merged => merged.From).Distinct().ToArray();
        return gone.Length == 0
            ? Task.FromResult<IReadOnlyDictionary<AdvocateId, AdvocateId>>(new Dictionary<AdvocateId, AdvocateId>())
            : db.FormerAsync(program, gone, ct);
    }

    /// <summary>
    /// Who is who by now: those of these who have gone into another, with whom. For readers of facts, which may name somebody who has.
    /// </summary>
    public static async Task<IReadOnlyDictionary<AdvocateId, AdvocateId>> FormerAsync(
        this HeraldDb db, ProgramId program, IReadOnlyCollection<AdvocateId> asked, CancellationToken ct)
    {
        var found = await db.FindAllOrFormerAsync(
            db.Advocates.Where(row => row.ProgramId == program && asked.Contains(row.Id) && row.MergedInto != null), ct);
        return found.ToDictionary(static one => one.Found.Id, static one => one.Is.Id);
    }
}
