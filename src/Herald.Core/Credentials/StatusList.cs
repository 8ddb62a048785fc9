namespace Herald.Core.Credentials;

/// <summary>
/// The bits of a status list of the W3C (Bitstring Status List 1.0): one for each credential, set where it is revoked. So many stand
/// together that who asks for the list does not tell which of them he holds.
/// </summary>
public static class StatusList
{
    /// <summary>The length that the specification asks for at least: 16 KB.</summary>
    public const int Bits = 131_072;

    /// <summary>Places that are taken before another list begins: half, so that a free one is drawn at random in two tries or so.</summary>
    public const int TakenMax = Bits / 2;

    /// <summary>The list with these places set; the first bit is the highest of the first byte.</summary>
    /// <param name="revoked">Places from 0 on.</param>
    public static byte[] Of(IEnumerable<int> revoked)
    {
        var bytes = new byte[Bits / 8];
        foreach (var at in revoked)
            bytes[at / 8] |= (byte)(0x80 >> (at % 8));
        return bytes;
    }
}
