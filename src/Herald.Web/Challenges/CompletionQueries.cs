using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

internal sealed class CompletionQueries(HeraldDb db, AdvocateQueries advocates, ShowCompletions show, TimeProvider clock)
{
    public async Task<CompletionView?> FindAsync(ProgramId program, CompletionId id, CancellationToken ct) =>
        (await show.RunAsync(program, await db.Completions.Where(row => row.ProgramId == program && row.Id == id).ToListAsync(ct), ct))
            .SingleOrDefault();

    /// <summary>Newest first; of those that wait for staff, who waits longest comes first.</summary>
    public async Task<Page<CompletionView>> ListAsync(
        ProgramId program, CompletionFilter filter, CompletionCursor? after, int limit, CancellationToken ct)
    {
        var rows = InState(db.Completions.Where(row => row.ProgramId == program), filter.State);
        if (filter.Challenge is { } challenge)
            rows = rows.Where(row => row.ChallengeId == challenge);
        if (filter.Advocate is { } name)
        {
            var advocate = (await advocates.ResolveAsync(program, name, ct))?.Id ?? default;
            rows = rows.Where(row => row.AdvocateId == advocate);
        }

        rows = filter.State == CompletionState.Submitted ? LongestFirst(rows, after) : NewestFirst(rows, after);
        var page = Page<Completion>.Of(
            await rows.Take(limit + 1).ToListAsync(ct), limit, static row => new CompletionCursor(row.Since, row.Id).ToString());
        return new(await show.RunAsync(program, page.Data, ct), page.NextCursor);
    }

    private static IQueryable<Completion> LongestFirst(IQueryable<Completion> rows, CompletionCursor? after)
    {
        if (after is { Since: var since, Id: var id })
            rows = rows.Where(row => row.Since > since || (row.Since == since && row.Id > id));
        return rows.OrderBy(static row => row.Since).ThenBy(static row => row.Id);
    }

    private static IQueryable<Completion> NewestFirst(IQueryable<Completion> rows, CompletionCursor? after)
    {
        if (after is { Id: var id })
            rows = rows.Where(row => row.Id < id);
        return rows.OrderByDescending(static row => row.Id);
    }

    // The order of Completion.StateAt, as conditions on columns.
    private IQueryable<Completion> InState(IQueryable<Completion> rows, CompletionState? state)
    {
        var now = clock.GetUtcNow();
        return state switch
        {
            null => rows,
            CompletionState.Begun or CompletionState.Returned =>
                rows.Where(row => row.State == state && !db.Challenges.Any(challenge =>
                    challenge.ProgramId == row.ProgramId && challenge.Id == row.ChallengeId
                    && (challenge.EndedAt != null || (challenge.EndsAt <= now && row.EndsAt <= now)))),
            CompletionState.Expired =>
                rows.Where(row => (row.State == CompletionState.Begun || row.State == CompletionState.Returned)
                    && db.Challenges.Any(challenge => challenge.ProgramId == row.ProgramId && challenge.Id == row.ChallengeId
                        && (challenge.EndedAt != null || (challenge.EndsAt <= now && row.EndsAt <= now)))),
            _ => rows.Where(row => row.State == state),
        };
    }
}
