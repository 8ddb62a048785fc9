using System.Runtime.InteropServices;
using Herald.Core.Ids;

namespace Herald.Core.Standings;

/// <summary>
/// Who stands where: advocates by score, for up to millions of them, in memory. A rank is found without counting rows, and a score may
/// change at any time. It holds some 38 bytes for each advocate. Not safe for use by several threads at once.
/// </summary>
public sealed class Ranking
{
    private readonly RankingSlots slots;
    private readonly RankingOrder order;

    /// <summary>A ranking of nobody.</summary>
    public Ranking()
        : this([])
    {
    }

    private Ranking(ReadOnlySpan<RankingSlot> sorted)
    {
        slots = new(sorted.Length);
        order = new(slots);
        foreach (ref readonly var one in sorted)
            slots.Add(in one);
        order.Fill(sorted.Length);
    }

    /// <summary>How many advocates are in it.</summary>
    public int Count => slots.Count;

    /// <summary>A ranking of all of these, in any order.</summary>
    /// <exception cref="ArgumentException">An advocate is listed twice.</exception>
    public static Ranking Of(IEnumerable<Standing> standings)
    {
        var list = new List<RankingSlot>(standings.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var standing in standings)
            list.Add(RankingSlot.Of(standing));
        var all = CollectionsMarshal.AsSpan(list);
        all.Sort(default(RankingSlot.Order));
        return new(all);
    }

    /// <summary>Gives an advocate a score, whether he had one or not.</summary>
    public void Set(Standing standing)
    {
        var one = RankingSlot.Of(standing);
        var slot = slots.Find(one.Id);
        if (slot < 0)
        {
            slot = slots.Add(in one);
        }
        else
        {
            order.Remove(slot);
            slots[slot] = one;
        }

        order.Insert(slot);
    }

    /// <summary>Takes an advocate out; false where he was not in it.</summary>
    public bool Remove(AdvocateId advocate)
    {
        var slot = slots.Find(advocate.Value);
        if (slot < 0)
            return false;
        order.Remove(slot);
        slots.Remove(slot);
        return true;
    }

    /// <summary>An advocate with his rank; null where he is not in it.</summary>
    public RankedAdvocate? Find(AdvocateId advocate)
    {
        var slot = slots.Find(advocate.Value);
        return slot < 0 ? null : new(advocate, slots[slot].Score, RankOf(slots[slot].Score), order.PositionOf(slot) + 1);
    }

    /// <summary>An advocate's rank alone, which is quicker to find than his position; 0 where he is not in it.</summary>
    public int RankOf(AdvocateId advocate)
    {
        var slot = slots.Find(advocate.Value);
        return slot < 0 ? 0 : RankOf(slots[slot].Score);
    }

    /// <summary>The ranks of some advocates; who is not in it is left out.</summary>
    public IReadOnlyDictionary<AdvocateId, int> RanksOf(IReadOnlyCollection<AdvocateId> advocates)
    {
        var ranks = new Dictionary<AdvocateId, int>(advocates.Count);
        foreach (var advocate in advocates)
        {
            if (RankOf(advocate) is > 0 and var rank)
                ranks.Add(advocate, rank);
        }

        return ranks;
    }

    /// <summary>
    /// The rank that an advocate would have without what he and others have gained meanwhile; null where he would not be in it.
    /// </summary>
    /// <param name="advocate">Who.</param>
    /// <param name="gains">What each who gained has gained; it is part of his score.</param>
    public int? RankWithout(AdvocateId advocate, IReadOnlyList<RankedAdvocate> gains) =>
        RanksWithout([advocate], gains).TryGetValue(advocate, out var rank) ? rank : null;

    /// <summary>The same for some advocates at once; who would not be in it is left out.</summary>
    /// <param name="advocates">Who, each once.</param>
    /// <param name="gains">What each who gained has gained; it is part of his score.</param>
    public IReadOnlyDictionary<AdvocateId, int> RanksWithout(
        IReadOnlyCollection<AdvocateId> advocates, IReadOnlyList<RankedAdvocate> gains)
    {
        var gainers = new List<(AdvocateId Advocate, long Now, long Before)>(gains.Count);
        foreach (var gain in gains)
        {
            if (slots.Find(gain.Advocate.Value) is >= 0 and var gainer)
                gainers.Add((gain.Advocate, slots[gainer].Score, slots[gainer].Score - gain.Score));
        }

        var ranks = new Dictionary<AdvocateId, int>(advocates.Count);
        foreach (var advocate in advocates)
        {
            // Who stands above that now, less those who did not before.
            if (ScoreWithout(advocate, gainers) is > 0 and var before)
                ranks.Add(advocate, RankOf(before) - gainers.Count(gainer => gainer.Now > before && gainer.Before <= before));
        }

        return ranks;
    }

    /// <summary>The first so many.</summary>
    public IReadOnlyList<RankedAdvocate> Top(int countMax) => From(0, countMax);

    /// <summary>An advocate with so many on each side of him; nobody where he is not in it.</summary>
    public IReadOnlyList<RankedAdvocate> Around(AdvocateId advocate, int eachSide)
    {
        if (Find(advocate) is not { } own)
            return [];
        var first = Math.Max(0, own.Position - 1 - eachSide);
        return From(first, own.Position + eachSide - first);
    }

    private long ScoreWithout(AdvocateId advocate, List<(AdvocateId Advocate, long Now, long Before)> gainers)
    {
        foreach (var gainer in gainers)
        {
            if (gainer.Advocate == advocate)
                return gainer.Before;
        }

        var slot = slots.Find(advocate.Value);
        return slot < 0 ? 0 : slots[slot].Score;
    }

    private int RankOf(long score) => order.CountAbove(score) + 1;

    private RankedAdvocate[] From(int position, int countMax)
    {
        var found = new int[Math.Min(countMax, Count - position)];
        var list = new RankedAdvocate[order.Copy(position, found)];
        for (var at = 0; at < list.Length; at++)
        {
            ref var one = ref slots[found[at]];
            var rank = at == 0 ? RankOf(one.Score) : one.Score == list[at - 1].Score ? list[at - 1].Rank : position + at + 1;
            list[at] = new(new(one.Id), one.Score, rank, position + at + 1);
        }

        return list;
    }
}
