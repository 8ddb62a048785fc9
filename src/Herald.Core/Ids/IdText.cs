using System.Diagnostics.CodeAnalysis;

namespace Herald.Core.Ids;

/// <summary>
/// The printed form of ids: prefix, underscore, and the 128 bits in 26 letters of Crockford's base 32 in lower case.
/// Sorting the text sorts the ids. Reading refuses other prefixes, other letters and other lengths.
/// </summary>
public static class IdText
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Letters = 26;

    /// <summary>Prints an id: <c>adv_01jd…</c>.</summary>
    public static string Print<TId>(TId id)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = new UInt128(ReadUInt64(bytes), ReadUInt64(bytes[8..]));
        return string.Create(TId.Prefix.Length + 1 + Letters, (TId.Prefix, bits), static (text, state) =>
        {
            state.Prefix.CopyTo(text);
            text[state.Prefix.Length] = '_';
            var rest = state.bits;
            for (var at = text.Length - 1; at > state.Prefix.Length; at--, rest >>= 5)
                text[at] = Alphabet[(int)(rest & 31)];
        });
    }

    /// <summary>Reads the printed form; false for anything that <see cref="Print{TId}"/> would not have written.</summary>
    public static bool TryRead<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, IEntityId<TId>
    {
        id = default;
        var prefix = TId.Prefix;
        if (text is null || text.Length != prefix.Length + 1 + Letters
            || !text.StartsWith(prefix, StringComparison.Ordinal) || text[prefix.Length] != '_')
            return false;

        UInt128 bits = 0;
        for (var at = prefix.Length + 1; at < text.Length; at++)
        {
            var digit = Alphabet.IndexOf(text[at], StringComparison.Ordinal);
            // 26 letters carry 130 bits: the first may use only three of its five.
            if (digit < 0 || (at == prefix.Length + 1 && digit > 7))
                return false;
            bits = (bits << 5) | (uint)digit;
        }

        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        id = TId.From(new Guid(bytes, bigEndian: true));
        return true;
    }

    private static ulong ReadUInt64(ReadOnlySpan<byte> bytes) => System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
}
