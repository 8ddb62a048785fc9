using System.Security.Cryptography;
using System.Text;

namespace Herald.Core.Invitations;

/// <summary>What a friend agrees to when he leaves his details, and the version by which these very words are known.</summary>
/// <param name="Version">The edition of the wording, and a fingerprint of the text with its names: <c>1-3f9a0c71d2be</c>.</param>
/// <param name="Text">The words that stand beside the box.</param>
public sealed record Consent(string Version, string Text)
{
    // To be counted up whenever the wording below is changed.
    private const string Edition = "1";
    private const int FingerprintBytes = 6;

    /// <summary>The words for a program and the first name of who invites.</summary>
    public static Consent Of(string program, string advocate)
    {
        var text = $"I agree that {program} keeps these details and contacts me about this invitation, and that {advocate} learns that I "
            + $"have accepted it and what comes of it. I may withdraw this at any time by telling {program} so.";
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, FingerprintBytes));
        return new($"{Edition}-{fingerprint}", text);
    }
}
