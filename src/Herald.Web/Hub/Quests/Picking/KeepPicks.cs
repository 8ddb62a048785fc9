using Herald.Core.Asks;
using Herald.Core.Ids;
using Herald.Core.Picks;
using Herald.Data;
using Herald.Data.Picks;
using Herald.Web.Asks;
using Herald.Web.Platform.Writes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Quests.Picking;

/// <summary>
/// The challenges that an advocate is asked to do. What was picked stands until it lapses or he begins it, so that it does not jump from
/// visit to visit; where there is room and his budget allows it, more is picked and written down at the visit at which he first sees it.
/// A visit on which nothing is picked writes nothing.
/// </summary>
internal sealed class KeepPicks(HeraldDb db, AskQueries asks, ProgramTurns turns, NewId ids)
{
    /// <param name="member">Who looks.</param>
    /// <param name="quests">All challenges, as he stands to them.</param>
    /// <param name="places">How many there is room for.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<Ask>> RunAsync(Member member, IReadOnlyList<Quest> quests, int places, CancellationToken ct)
    {
        var open = quests.Where(static quest => quest.Standing == QuestStanding.Open).ToList();
        if (open.Count == 0 || places <= 0)
            return [];
        var standing = await asks.OfAsync(member.Program, member.Id, member.Words.Now, ct);
        if (standing.Rests)
            return [];
        var kept = Kept(standing, open, member.Words.Now);
        var room = Room(standing, kept, places);
        if (room == 0 || kept.Count == open.Count)
            return [.. kept.Take(places)];
        var free = open.Where(quest => !kept.Exists(ask => ask.ChallengeId == quest.Id)).ToList();
        var facts = new PickFactsOf(member, quests, standing.Latest, await TastesAsync(member, free, ct), await LikesAsync(member, ct))
            .Run(free);
        var picks = PickChallenges.For(facts, room);
        return picks.Count == 0 ? [.. kept.Take(places)] : await TryAddAsync(member, open, picks, places, ct) ?? [.. kept.Take(places)];
    }

    private static List<Ask> Kept(AskStanding standing, List<Quest> open, DateTimeOffset now) =>
        [.. standing.Latest.Where(ask => ask.LapsesAt > now && open.Exists(quest => quest.Id == ask.ChallengeId && !IsDone(quest, ask)))
            .OrderBy(static ask => ask.AskedAt).ThenBy(static ask => ask.Id)];

    /// <summary>Whether he began what was picked: then it is a pick no more, also where it may be done again.</summary>
    internal static bool IsDone(Quest quest, Ask ask) => quest.Way?.BegunAt >= ask.AskedAt;

    private static int Room(AskStanding standing, List<Ask> kept, int places) =>
        Math.Max(0, Math.Min(places - kept.Count, standing.Budget.Left));

    // At most as many as he has interests, and everybody, for each challenge that is shown at all.
    private Task<List<Taste>> TastesAsync(Member member, List<Quest> free, CancellationToken ct)
    {
        string[] words = [.. Interests.Of(member.Advocate.Attributes), Taste.Everybody];
        var challenges = free.Select(static quest => quest.Id).ToArray();
        return db.Tastes
            .Where(row => row.ProgramId == member.ProgramId && words.Contains(row.Interest) && challenges.Contains(row.ChallengeId))
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<string>> LikesAsync(Member member, CancellationToken ct) =>
        await db.AdvocateProfiles.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id)
            .Select(static row => row.Interests).SingleOrDefaultAsync(ct) ?? [];

    // Where too many wait for their turn, or the store takes no writes, the page is shown all the same: the picks are for another visit.
    private async Task<IReadOnlyList<Ask>?> TryAddAsync(
        Member member, List<Quest> open, IReadOnlyList<Pick> picks, int places, CancellationToken ct)
    {
        using var turn = await turns.EnterAsync(member.ProgramId, ct);
        if (turn is null)
            return null;
        try
        {
            return await AddAsync(member, open, picks, places, ct);
        }
        catch (Exception fault) when (fault is OutcomeUnknownException || db.Engine.IsPassing(fault) || db.Engine.IsFull(fault))
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    // A second page that he opened at once may have picked meanwhile: it is looked again when it is this one's turn.
    private async Task<IReadOnlyList<Ask>> AddAsync(
        Member member, List<Quest> open, IReadOnlyList<Pick> picks, int places, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, member.ProgramId, ct);
        var standing = await asks.OfAsync(member.Program, member.Id, member.Words.Now, ct);
        var kept = Kept(standing, open, member.Words.Now);
        var added = picks.Where(pick => !kept.Exists(ask => ask.ChallengeId == pick.Challenge)).Take(Room(standing, kept, places))
            .Select(pick => AskOf(member, pick)).ToList();
        db.Asks.AddRange(added);
        await write.CommitAsync(ct);
        return [.. kept.Concat(added).Take(places)];
    }

    private Ask AskOf(Member member, Pick pick) => new()
    {
        ProgramId = member.ProgramId,
        Id = ids.Of<AskId>(),
        AdvocateId = member.Id,
        Kind = AskKind.Pick,
        ChallengeId = pick.Challenge,
        Reasons = pick.Reasons,
        Score = pick.Score.Total,
        AskedAt = member.Words.Now.Storable(),
        LapsesAt = (member.Words.Now + Ask.Standing).Storable(),
    };
}
