using System.Buffers.Binary;
using Herald.Core.Ids;

namespace Herald.Data;

/// <summary>
/// Makes ids: UUIDv7 of the injected clock, rising within this process even inside one millisecond, so that what was written later
/// sorts later. The last 62 bits are random.
/// </summary>
public sealed class NewId(TimeProvider clock)
{
    private const int SequenceBits = 12;

    // Milliseconds in the upper bits, a sequence within the millisecond in the lower 12.
    private long last;

    /// <summary>
    /// The id that sorts before all that are made from an instant on, and behind all that were made before it. Nothing was made before
    /// 1970.
    /// </summary>
    public static TId FirstAt<TId>(DateTimeOffset instant)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        PutMilliseconds(bytes, Math.Max(0, instant.ToUnixTimeMilliseconds()));
        return TId.From(new Guid(bytes, bigEndian: true));
    }

    /// <summary>The next id of a kind.</summary>
    public TId Of<TId>()
        where TId : struct, IEntityId<TId>
    {
        long before, next;
        do
        {
            before = Volatile.Read(ref last);
            next = Math.Max(before + 1, clock.GetUtcNow().ToUnixTimeMilliseconds() << SequenceBits);
        }
        while (Interlocked.CompareExchange(ref last, next, before) != before);

        Span<byte> bytes = stackalloc byte[16];
        RandomBytes.Fill(bytes[8..]);
        PutMilliseconds(bytes, next >> SequenceBits);
        bytes[6] = (byte)(0x70 | ((next >> 8) & 0x0F)); // version 7
        bytes[7] = (byte)next;
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F)); // variant of RFC 9562
        return TId.From(new Guid(bytes, bigEndian: true));
    }

    /// <summary>The milliseconds since 1970 that an id begins with.</summary>
    public static long MillisecondsOf<TId>(TId id)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16);
    }

    private static void PutMilliseconds(Span<byte> bytes, long milliseconds)
    {
        for (var at = 0; at < 6; at++)
            bytes[at] = (byte)(milliseconds >> (40 - (8 * at)));
    }
}
