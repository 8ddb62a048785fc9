using Herald.Tidy.Reading;

namespace Herald.Tidy.Rooms;

/// <summary>What the code really does: for each room the rooms that it uses, each with one use as the proof.</summary>
internal sealed class RoomUses
{
    private readonly SortedDictionary<string, SortedDictionary<string, Use>> uses = new(StringComparer.Ordinal);

    public RoomUses(DependencyTable table, IEnumerable<Use> all)
    {
        foreach (var use in all.OrderBy(static use => $"{use.From} {use.To}", StringComparer.Ordinal))
        {
            if (table.RoomOf(use.From) is not { } from)
                continue;
            var used = uses.TryGetValue(from, out var known) ? known : uses[from] = new(StringComparer.Ordinal);
            if (table.RoomOf(use.To) is { } to && to != from)
                used.TryAdd(to, use);
        }
    }

    public IEnumerable<string> Rooms => uses.Keys;

    public IReadOnlyDictionary<string, Use> Of(string room) =>
        uses.TryGetValue(room, out var used) ? used : new SortedDictionary<string, Use>(StringComparer.Ordinal);

    /// <summary>The shortest way from a room back to itself; empty where there is none.</summary>
    public IReadOnlyList<string> CycleOf(string room)
    {
        var ways = new Queue<IReadOnlyList<string>>([[room]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ways.TryDequeue(out var way))
        {
            foreach (var next in Of(way[^1]).Keys)
            {
                if (next == room)
                    return [.. way, room];
                if (seen.Add(next))
                    ways.Enqueue([.. way, next]);
            }
        }

        return [];
    }
}
