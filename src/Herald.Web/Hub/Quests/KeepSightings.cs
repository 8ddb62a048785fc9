using Herald.Core.Challenges;
using Herald.Data;
using Herald.Web.Platform.Writes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Quests;

/// <summary>
/// Writes down which variant of a challenge on trial an advocate saw first, on the board, among his picks or on its page: once for each, so
/// that a visit on which nothing is new writes nothing.
/// </summary>
internal sealed class KeepSightings(HeraldDb db, ProgramTurns turns)
{
    public async Task RunAsync(Member member, IEnumerable<Quest> shown, CancellationToken ct)
    {
        var anew = shown.Where(static quest => quest.IsNewToHim).ToList();
        if (anew.Count == 0)
            return;
        using var turn = await turns.EnterAsync(member.ProgramId, ct);
        if (turn is null)
            return;
        try
        {
            await AddAsync(member, anew, ct);
        }
        catch (Exception fault) when (fault is OutcomeUnknownException || db.Engine.IsPassing(fault) || db.Engine.IsFull(fault))
        {
            // The page is shown all the same; he is counted at another visit.
            db.ChangeTracker.Clear();
        }
    }

    // A second page that he opened at once may have been written down meanwhile.
    private async Task AddAsync(Member member, List<Quest> anew, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, member.ProgramId, ct);
        var ids = anew.Select(static quest => quest.Id).ToArray();
        var known = await db.Sightings
            .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && ids.Contains(row.ChallengeId))
            .Select(static row => row.ChallengeId).ToListAsync(ct);
        db.Sightings.AddRange(anew.Where(quest => !known.Contains(quest.Id)).Select(quest => new Sighting
        {
            ProgramId = member.ProgramId,
            ChallengeId = quest.Id,
            AdvocateId = member.Id,
            Variant = quest.Variant!,
            SeenAt = member.Words.Now.Storable(),
        }));
        await write.CommitAsync(ct);
    }
}
