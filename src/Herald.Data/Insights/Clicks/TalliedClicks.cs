using System.Buffers.Binary;
using Herald.Core.Ids;

namespace Herald.Data.Insights.Clicks;

/// <summary>So many clicks on one link within one quarter of an hour: 22 bytes in a tally, one behind another.</summary>
public readonly record struct TalliedClicks(LinkId Link, int Quarter, int Count)
{
    private const int LinkBytes = 16;
    private const int QuarterBytes = sizeof(int);
    private const int Bytes = LinkBytes + QuarterBytes + sizeof(ushort);

    public static byte[] Write(IReadOnlyList<TalliedClicks> all)
    {
        var written = new byte[all.Count * Bytes];
        for (var at = 0; at < all.Count; at++)
        {
            var place = written.AsSpan(at * Bytes, Bytes);
            all[at].Link.Value.TryWriteBytes(place, bigEndian: true, out _);
            BinaryPrimitives.WriteInt32LittleEndian(place[LinkBytes..], all[at].Quarter);
            // No batch is larger.
            BinaryPrimitives.WriteUInt16LittleEndian(place[(LinkBytes + QuarterBytes)..], checked((ushort)all[at].Count));
        }

        return written;
    }

    public static IEnumerable<TalliedClicks> Read(byte[] written)
    {
        if (written.Length % Bytes != 0)
            throw new InvalidDataException($"A tally of {written.Length} bytes; a multiple of {Bytes} is expected.");
        for (var at = 0; at < written.Length; at += Bytes)
            yield return One(written.AsSpan(at, Bytes));
    }

    private static TalliedClicks One(ReadOnlySpan<byte> place) => new(
        new(new Guid(place[..LinkBytes], bigEndian: true)),
        BinaryPrimitives.ReadInt32LittleEndian(place[LinkBytes..]),
        BinaryPrimitives.ReadUInt16LittleEndian(place[(LinkBytes + QuarterBytes)..]));
}
