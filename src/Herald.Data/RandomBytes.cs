using System.Security.Cryptography;

namespace Herald.Data;

/// <summary>The system's random bytes, drawn by the block: asking for eight costs as much as asking for hundreds.</summary>
internal static class RandomBytes
{
    private const int BlockBytes = 1024;

    [ThreadStatic]
    private static byte[]? block;

    [ThreadStatic]
    private static int used;

    /// <summary>Fills at most a block; each byte is given away once.</summary>
    public static void Fill(Span<byte> bytes)
    {
        if (block is null || used + bytes.Length > BlockBytes)
        {
            block ??= new byte[BlockBytes];
            RandomNumberGenerator.Fill(block);
            used = 0;
        }

        var drawn = block.AsSpan(used, bytes.Length);
        drawn.CopyTo(bytes);
        drawn.Clear();
        used += bytes.Length;
    }
}
