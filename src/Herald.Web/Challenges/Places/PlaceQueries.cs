using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Places;

/// <summary>How full betas are, and who stands where in their lines.</summary>
internal sealed class PlaceQueries(HeraldDb db, ChallengeQueries challenges)
{
    /// <summary>The room of a challenge as its newest version says; none where that has no places.</summary>
    public async Task<BetaRoom> RoomAsync(Challenge challenge, CancellationToken ct)
    {
        var terms = await challenges.TermsAsync(challenge.ProgramId, challenge.Id, challenge.Version, ct);
        return await RoomAsync(challenge, terms, ct);
    }

    /// <summary>The same where its newest terms are known.</summary>
    public async Task<BetaRoom> RoomAsync(Challenge challenge, ChallengeTerms terms, CancellationToken ct)
    {
        var open = db.BetaPlaces.Where(
            row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id && row.FreedAt == null);
        var places = terms.BetaStage is { } stage && terms.StageAt(stage).Kind is StageKind.Beta beta ? beta.Places : 0;
        return new(
            places, await open.CountAsync(static row => row.GivenAt != null, ct),
            await open.CountAsync(static row => row.GivenAt == null, ct));
    }

    /// <summary>Of these ways, those that wait, with their place in line: 1 for the next.</summary>
    public async Task<IReadOnlyDictionary<CompletionId, int>> LineAsync(
        ProgramId program, IReadOnlyCollection<CompletionId> ways, CancellationToken ct) =>
        ways.Count == 0 ? new Dictionary<CompletionId, int>() : await db.BetaPlaces
            .Where(row => row.ProgramId == program && ways.Contains(row.CompletionId) && row.GivenAt == null && row.FreedAt == null)
            .Select(row => new
            {
                row.CompletionId,
                Before = db.BetaPlaces.Count(other => other.ProgramId == row.ProgramId && other.ChallengeId == row.ChallengeId
                    && other.GivenAt == null && other.FreedAt == null && other.Number < row.Number),
            }).ToDictionaryAsync(static row => row.CompletionId, static row => row.Before + 1, ct);
}
