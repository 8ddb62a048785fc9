using Herald.Core;
using Herald.Core.Challenges;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Places;

/// <summary>
/// Asks for a place in a beta: where one is free it is given at once, else its advocate waits in line. It needs the program's turn, so that
/// the last place is given once.
/// </summary>
internal sealed class AskForPlace(HeraldDb db, PlaceQueries places)
{
    /// <summary>Whether a place is his now, so that asking for it is handed in; false where he waits in line from now on.</summary>
    public async Task<Outcome<bool>> RunAsync(
        Challenge challenge, Completion way, StageKind.Beta beta, DateTimeOffset now, CancellationToken ct)
    {
        var own = await db.BetaPlaces.SingleOrDefaultAsync(row => row.ProgramId == way.ProgramId && row.CompletionId == way.Id, ct);
        if (own is { IsHeld: true })
            return true; // Staff sent it back with a note; the place was held meanwhile.
        if (own is not null)
            return new Refusal("already_submitted", "A place is asked for already; it is given when one becomes free.");
        if ((await places.RoomAsync(challenge, ct)).Ask(beta).Refused(out var refusal, out var given))
            return refusal;
        var last = await db.BetaPlaces.Where(row => row.ProgramId == way.ProgramId && row.ChallengeId == way.ChallengeId)
            .MaxAsync(static row => (int?)row.Number, ct);
        var place = new BetaPlace
        {
            ProgramId = way.ProgramId,
            CompletionId = way.Id,
            ChallengeId = way.ChallengeId,
            Number = (last ?? 0) + 1,
            AskedAt = now,
        };
        if (given)
            place.Give(now);
        db.BetaPlaces.Add(place);
        return given;
    }
}
