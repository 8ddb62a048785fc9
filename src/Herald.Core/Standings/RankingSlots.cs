using System.Runtime.InteropServices;

namespace Herald.Core.Standings;

/// <summary>
/// The advocates of a ranking and the way to find one by id: slots in pages, so that growing copies nothing, and an open table of slot
/// numbers, grown by a fifth at a time, so that little of it stands empty.
/// </summary>
internal sealed class RankingSlots
{
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;
    private const int TableMin = 16;
    private const double LoadMax = 0.85;
    private const double Growth = 1.2;

    private readonly List<RankingSlot[]> pages = [];
    private readonly Stack<int> free = new();

    // Slot numbers from 1 on; 0 is empty.
    private int[] table;
    private int used;

    public RankingSlots(int countExpected) => table = new int[TableFor(countExpected)];

    public int Count { get; private set; }

    public ref RankingSlot this[int slot] => ref pages[slot >> PageBits][slot & (PageSize - 1)];

    /// <summary>The slot of an id; below zero where it has none.</summary>
    public int Find(in Guid id) => table[PlaceOf(id)] - 1;

    /// <summary>Adds one whose id is not there, and returns its slot.</summary>
    public int Add(in RankingSlot one)
    {
        if (Count + 1 > table.Length * LoadMax)
            Grow();
        var place = PlaceOf(one.Id);
        if (table[place] != 0)
            throw new ArgumentException($"The advocate {new Ids.AdvocateId(one.Id)} is in the ranking already.", nameof(one));
        if (!free.TryPop(out var slot))
            slot = NextSlot();
        this[slot] = one;
        table[place] = slot + 1;
        Count++;
        return slot;
    }

    /// <summary>Takes a slot out; those that were pushed behind it move up, so that searches need no marks of what was there.</summary>
    public void Remove(int slot)
    {
        var hole = PlaceOf(this[slot].Id);
        for (var at = Next(hole); table[at] != 0; at = Next(at))
        {
            var home = HomeOf(this[table[at] - 1].Id);
            // It may fill the hole if the hole lies on its way from home.
            var onTheWay = hole <= at ? home <= hole || home > at : home <= hole && home > at;
            if (!onTheWay)
                continue;
            table[hole] = table[at];
            hole = at;
        }

        table[hole] = 0;
        free.Push(slot);
        Count--;
    }

    private int NextSlot()
    {
        if (used == pages.Count * PageSize)
            pages.Add(new RankingSlot[PageSize]);
        return used++;
    }

    private void Grow()
    {
        var before = table;
        table = new int[Math.Max(TableFor(Count + 1), (int)(before.Length * Growth) + 1)];
        foreach (var number in before)
        {
            if (number != 0)
                table[PlaceOf(this[number - 1].Id)] = number;
        }
    }

    // Where the id is, or the empty place where it belongs.
    private int PlaceOf(in Guid id)
    {
        var at = HomeOf(id);
        while (table[at] != 0 && this[table[at] - 1].Id != id)
            at = Next(at);
        return at;
    }

    private int Next(int place) => place + 1 == table.Length ? 0 : place + 1;

    private int HomeOf(in Guid id)
    {
        var halves = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in id));
        var mixed = ((halves[0] * 0x9E3779B97F4A7C15) ^ halves[1]) * 0xD6E8FEB86659FD93;
        mixed ^= mixed >> 32;
        return (int)((uint)(mixed * 0x9E3779B97F4A7C15 >> 32) * (ulong)table.Length >> 32);
    }

    private static int TableFor(int count) => Math.Max(TableMin, (int)(count / LoadMax) + 1);
}
