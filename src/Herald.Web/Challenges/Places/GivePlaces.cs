using Herald.Core.Challenges;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Places;

/// <summary>
/// Gives places that are free to those who wait longest, within the transaction that freed them. A line that is longer than one transaction
/// bears is gone on with by <see cref="FollowPlaces"/>.
/// </summary>
internal sealed class GivePlaces(HeraldDb db, ChallengeQueries challenges, PlaceQueries places, KeepMove keep)
{
    // Each is paid, which others of the program wait for.
    private const int TurnMax = 20;

    /// <summary>Whether more can be given. It needs the program's turn, and what was changed before to be saved.</summary>
    public async Task<bool> RunAsync(Challenge challenge, DateTimeOffset now, CancellationToken ct)
    {
        // Nothing is begun or given in what is over; where its period is made longer, the line is as it was.
        if (challenge.LaunchedAt is null || challenge.StateAt(now) == ChallengeState.Ended)
            return false;
        var room = await places.RoomAsync(challenge, ct);
        var next = Math.Min(Math.Min(room.Free, room.Waiting), TurnMax);
        if (next == 0)
            return false;
        var line = await db.BetaPlaces.AsTracking()
            .Where(row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id && row.GivenAt == null
                && row.FreedAt == null)
            .OrderBy(static row => row.Number).Take(next).ToListAsync(ct);
        foreach (var place in line)
            await GiveAsync(place, now, ct);
        return next == TurnMax;
    }

    private async Task GiveAsync(BetaPlace place, DateTimeOffset now, CancellationToken ct)
    {
        var way = await db.Completions.AsTracking()
            .SingleAsync(row => row.ProgramId == place.ProgramId && row.Id == place.CompletionId, ct);
        var terms = await challenges.TermsAsync(way.ProgramId, way.ChallengeId, way.Version, ct);
        place.Give(now);
        await keep.SubmittedAsync(way, terms, way.TakePlace(terms, now), now, ct);
    }
}
