namespace Herald.Core.Standings;

/// <summary>
/// The order of a ranking: one sorted array of slots, cut into blocks that know how many stand before them. Counting who is above
/// costs two searches; moving one costs a shift within two blocks and a walk over the counts between them.
/// </summary>
internal sealed class RankingOrder(RankingSlots slots)
{
    private const int BlockSize = 512;

    // A block that has less than half joins a neighbour where both fit with room to grow.
    private const int JoinBelow = BlockSize / 2;
    private const int JoinMax = BlockSize * 7 / 8;

    // A full block gives to a neighbour that has room rather than splitting, so that little memory stands empty.
    private const int GiveMax = BlockSize * 3 / 4;

    private int[][] blocks = [new int[BlockSize]];
    private int[] counts = [0];
    private int[] before = [0];
    private long[] firsts = [0];
    private int blockCount = 1;

    /// <summary>Takes over slots that are in order already: 0, 1, 2, …</summary>
    public void Fill(int count)
    {
        blockCount = Math.Max(1, (count + BlockSize - 1) / BlockSize);
        (blocks, counts, before, firsts) = (new int[blockCount][], new int[blockCount], new int[blockCount], new long[blockCount]);
        for (var block = 0; block < blockCount; block++)
        {
            var begin = block * BlockSize;
            (before[block], counts[block]) = (begin, Math.Min(BlockSize, count - begin));
            blocks[block] = new int[BlockSize];
            for (var at = 0; at < counts[block]; at++)
                blocks[block][at] = begin + at;
            if (counts[block] > 0)
                firsts[block] = slots[begin].Score;
        }
    }

    public void Insert(int slot)
    {
        var block = BlockOf(slot);
        if (counts[block] == BlockSize)
        {
            if (!TryGive(block))
                Split(block);
            block = BlockOf(slot);
        }

        var at = IndexIn(block, slot);
        var row = blocks[block];
        Array.Copy(row, at, row, at + 1, counts[block] - at);
        row[at] = slot;
        firsts[block] = slots[row[0]].Score;
        Count(block, 1);
    }

    /// <summary>Takes a slot out, as long as it still says by what it was put in.</summary>
    public void Remove(int slot)
    {
        var block = BlockOf(slot);
        var at = IndexIn(block, slot);
        var row = blocks[block];
        Array.Copy(row, at + 1, row, at, counts[block] - at - 1);
        Count(block, -1);
        if (counts[block] > 0)
            firsts[block] = slots[row[0]].Score;
        if (counts[block] < JoinBelow)
            Join(block);
    }

    /// <summary>How many are listed before this one.</summary>
    public int PositionOf(int slot)
    {
        var block = BlockOf(slot);
        return before[block] + IndexIn(block, slot);
    }

    /// <summary>How many have a higher score.</summary>
    public int CountAbove(long score)
    {
        // The last block that begins above it: all before it are above, and all behind it are not.
        var (low, high) = (0, blockCount);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (counts[middle] > 0 && firsts[middle] > score)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return 0;
        var row = blocks[low - 1];
        var (from, to) = (0, counts[low - 1]);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (slots[row[middle]].Score > score)
                from = middle + 1;
            else
                to = middle;
        }

        return before[low - 1] + from;
    }

    /// <summary>Copies the slots from a position on, and returns how many there were.</summary>
    public int Copy(int position, Span<int> into)
    {
        var block = Array.BinarySearch(before, 0, blockCount, position);
        if (block < 0)
            block = ~block - 1;
        var copied = 0;
        for (var at = position - before[block]; block < blockCount && copied < into.Length; block++, at = 0)
        {
            var part = blocks[block].AsSpan(at, Math.Min(counts[block] - at, into.Length - copied));
            part.CopyTo(into[copied..]);
            copied += part.Length;
        }

        return copied;
    }

    // The last block whose first stands before the slot, or is it.
    private int BlockOf(int slot)
    {
        ref var sought = ref slots[slot];
        var (low, high) = (1, blockCount);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var first = firsts[middle];
            var later = first == sought.Score ? RankingSlot.Compare(in slots[blocks[middle][0]], in sought) > 0 : first < sought.Score;
            if (later)
                high = middle;
            else
                low = middle + 1;
        }

        return low - 1;
    }

    private int IndexIn(int block, int slot)
    {
        ref var sought = ref slots[slot];
        var row = blocks[block];
        var (from, to) = (0, counts[block]);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (RankingSlot.Compare(in slots[row[middle]], in sought) < 0)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    private void Count(int block, int more)
    {
        counts[block] += more;
        foreach (ref var behind in before.AsSpan(block + 1, blockCount - block - 1))
            behind += more;
    }

    private bool TryGive(int block)
    {
        if (block + 1 < blockCount && counts[block + 1] <= GiveMax)
        {
            var (own, next, give) = (blocks[block], blocks[block + 1], (BlockSize - counts[block + 1]) / 2);
            Array.Copy(next, 0, next, give, counts[block + 1]);
            Array.Copy(own, BlockSize - give, next, 0, give);
            Move(block + 1, -give);
            return true;
        }

        if (block > 0 && counts[block - 1] <= GiveMax)
        {
            var (own, last, give) = (blocks[block], blocks[block - 1], (BlockSize - counts[block - 1]) / 2);
            Array.Copy(own, 0, last, counts[block - 1], give);
            Array.Copy(own, give, own, 0, BlockSize - give);
            Move(block, give);
            return true;
        }

        return false;
    }

    // The border before a block moves: so many more belong to the block before it.
    private void Move(int block, int by)
    {
        counts[block - 1] += by;
        counts[block] -= by;
        before[block] += by;
        firsts[block] = slots[blocks[block][0]].Score;
    }

    private void Split(int block)
    {
        const int half = BlockSize / 2;
        if (blockCount == blocks.Length)
            MakeRoom();
        Shift(block + 1, 1);
        var row = new int[BlockSize];
        Array.Copy(blocks[block], half, row, 0, BlockSize - half);
        (blocks[block + 1], counts[block + 1], counts[block]) = (row, BlockSize - half, half);
        (before[block + 1], firsts[block + 1]) = (before[block] + half, slots[row[0]].Score);
    }

    private void Join(int block)
    {
        if (blockCount == 1)
            return;
        var left = block > 0 && (block + 1 == blockCount || counts[block - 1] <= counts[block + 1]) ? block - 1 : block;
        // An empty block always goes: searches rest on what stands first in each.
        if (counts[block] > 0 && counts[left] + counts[left + 1] > JoinMax)
            return;
        if (counts[left] == 0)
            firsts[left] = firsts[left + 1];
        Array.Copy(blocks[left + 1], 0, blocks[left], counts[left], counts[left + 1]);
        counts[left] += counts[left + 1];
        Shift(left + 2, -1);
    }

    // Moves the blocks from here on by one place, to make room or to close a gap.
    private void Shift(int from, int by)
    {
        var length = blockCount - from;
        Array.Copy(blocks, from, blocks, from + by, length);
        Array.Copy(counts, from, counts, from + by, length);
        Array.Copy(before, from, before, from + by, length);
        Array.Copy(firsts, from, firsts, from + by, length);
        blockCount += by;
        if (by < 0)
            blocks[blockCount] = [];
    }

    private void MakeRoom()
    {
        var length = blocks.Length + (blocks.Length / 4) + 4;
        Array.Resize(ref blocks, length);
        Array.Resize(ref counts, length);
        Array.Resize(ref before, length);
        Array.Resize(ref firsts, length);
    }
}
