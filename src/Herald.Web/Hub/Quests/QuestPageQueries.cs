using Herald.Core.Amounts;
using Herald.Core.Ledger;
using Herald.Core.Recognition;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Recognition;
using Herald.Web.Challenges;
using Herald.Web.Hub.Quests.Handing;
using Herald.Web.Platform;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Quests;

/// <summary>The pages of challenges, in words.</summary>
internal sealed class QuestPageQueries(HeraldDb db, QuestQueries quests, KnownRules rules, ProveByClicks clicks, OwnAddress address)
{
    public async Task<QuestBoard> BoardAsync(Member member, string? category, CancellationToken ct)
    {
        var all = await quests.AllAsync(member, ct);
        var write = new WriteQuestBoard(member, await GiftsAsync(member, ct), await LocksAsync(member, all, ct));
        return write.Run(all, category);
    }

    /// <summary>What is worth doing next, for the home.</summary>
    public async Task<IReadOnlyList<QuestPick>> PicksAsync(Member member, CancellationToken ct)
    {
        var all = await quests.AllAsync(member, ct);
        return all.Count == 0 ? [] : new PickQuests(member, await GiftsAsync(member, ct)).Of(all);
    }

    /// <summary>The page of one; null where there is none.</summary>
    public async Task<QuestText?> FindAsync(Member member, string slug, CancellationToken ct) =>
        await quests.FindAsync(member, slug, ct) is { } quest ? await OfAsync(member, quest, null, ct) : null;

    /// <summary>The page of one, with what was typed into its form.</summary>
    public async Task<QuestText> OfAsync(Member member, Quest quest, EvidenceForm? typed, CancellationToken ct)
    {
        var known = new QuestFacts
        {
            Steps = quest.Way is { } way
                ? await db.CompletionSteps.Where(row => row.ProgramId == member.ProgramId && row.CompletionId == way.Id)
                    .OrderBy(static row => row.Number).ToListAsync(ct)
                : [],
            Brought = await BroughtAsync(member, quest, ct),
            ShareUrl = await ShareUrlAsync(quest, ct),
            Clicks = quest.Way is { LinkId: { } link } sharing ? await clicks.ClicksAsync(sharing, link, member.Words.Now, ct) : 0,
        };
        var write = new WriteQuest(member, await GiftsAsync(member, ct), await LocksAsync(member, [quest], ct), known);
        return write.Run(quest, typed);
    }

    private async Task<QuestGifts> GiftsAsync(Member member, CancellationToken ct)
    {
        var own = (await rules.OfAsync(member.ProgramId, ct)).Where(static rule => rule.Challenge is null).ToList();
        var offers = Offers.At(own, member.Words.Now, new(), new HashSet<string>(StringComparer.Ordinal));
        return new(member.Words, [.. offers.Live.Select(static offer => offer.Terms)]);
    }

    private async Task<LockWords> LocksAsync(Member member, IReadOnlyList<Quest> all, CancellationToken ct)
    {
        Ladder? ladder = null;
        if (all.Any(static quest => quest.Obstacle?.Code == "level_too_low"))
            ladder = await db.LadderAsync(member.ProgramId, ct);
        return new(member.Words, await quests.NamesBeforeAsync(member, all, ct), ladder);
    }

    private async Task<IReadOnlyList<(Unit? Unit, long Amount)>> BroughtAsync(Member member, Quest quest, CancellationToken ct)
    {
        if (quest.Way is not { } way)
            return [];
        var earned = await db.Earnings.Where(row => row.ProgramId == member.ProgramId && row.CompletionId == way.Id
                && row.Party == Party.Advocate && row.HolderId == member.Id.Value && row.Amount > 0)
            .Select(static row => new { row.Unit, row.Amount }).ToListAsync(ct);
        return [.. earned.GroupBy(static row => row.Unit).Select(static unit => (unit.Key, unit.Sum(static row => row.Amount)))];
    }

    private async Task<string?> ShareUrlAsync(Quest quest, CancellationToken ct) => quest.Way is { LinkId: { } link } way
        ? address.Of("/r/" + await db.Links.Where(row => row.ProgramId == way.ProgramId && row.Id == link)
            .Select(static row => row.Code).SingleAsync(ct))
        : null;
}
