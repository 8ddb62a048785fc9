using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Places;

internal sealed class PlacesTextQueries(HeraldDb db, PlaceQueries places, ChallengeQueries challenges)
{
    // Of each so many are shown; the API lists all.
    private const int RowsMax = 100;

    /// <summary>Null where the challenge has no places, and never gave any.</summary>
    public async Task<PlacesText?> FindAsync(ProgramId program, ChallengeId id, CancellationToken ct)
    {
        var challenge = await db.Challenges.SingleAsync(row => row.ProgramId == program && row.Id == id, ct);
        var terms = await challenges.TermsAsync(program, id, challenge.Version, ct);
        var room = await places.RoomAsync(challenge, terms, ct);
        if (room is { Places: 0, Held: 0, Waiting: 0 })
            return null;
        var open = db.BetaPlaces.Where(row => row.ProgramId == program && row.ChallengeId == id && row.FreedAt == null);
        var held = await RowsAsync(open.Where(static row => row.GivenAt != null), ct);
        var line = await RowsAsync(open.Where(static row => row.GivenAt == null), ct);
        return new(room.Places, room.Held, room.Waiting,
        [
            .. held.Select(row => new PlacesText.Row(
                row.Id, row.Name,
                row.State == CompletionState.Submitted && row.Stage == terms.BetaStage ? "Held until staff approve it" : "Has a place",
                row.GivenAt!.Value)),
            .. line.Select(static (row, at) =>
                new PlacesText.Row(row.Id, row.Name, $"Number {MoneyText.Whole(at + 1)} in line", row.AskedAt)),
        ]);
    }

    private async Task<List<Found>> RowsAsync(IQueryable<BetaPlace> rows, CancellationToken ct) =>
        await (
            from place in rows
            join way in db.Completions on new { place.ProgramId, Id = place.CompletionId } equals new { way.ProgramId, way.Id }
            join advocate in db.Advocates on new { way.ProgramId, Id = way.AdvocateId } equals new { advocate.ProgramId, advocate.Id }
            orderby place.Number
            select new Found(way.Id.ToString(), advocate.Name, way.State, way.Stage, place.AskedAt, place.GivenAt))
            .Take(RowsMax).ToListAsync(ct);

    private sealed record Found(
        string Id, string Name, CompletionState State, int Stage, DateTimeOffset AskedAt, DateTimeOffset? GivenAt);
}
