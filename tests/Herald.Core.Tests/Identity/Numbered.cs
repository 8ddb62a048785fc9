using Herald.Core.Ids;

namespace Herald.Core.Tests.Identity;

/// <summary>Ids that tests can name: number 7 of a kind is always the same, and sorts before number 8.</summary>
internal static class Numbered
{
    public static TId Of<TId>(int number)
        where TId : struct, IEntityId<TId> => TId.From(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    public static AdvocateId Advocate(int number) => Of<AdvocateId>(number);

    public static int NumberOf<TId>(TId id)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
    }
}
