using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Herald.Core.Languages;

namespace Herald.Core.Credentials;

/// <summary>What is agreed to when a badge is shown outside, and the version by which these very words are known.</summary>
/// <param name="Version">The edition of the wording, and a fingerprint of all its words: <c>1-3f9a0c71d2be</c>.</param>
/// <param name="Text">What holds in any case.</param>
/// <param name="Name">What may be agreed to besides: that the name is shown.</param>
/// <param name="Address">What may be agreed to besides: that others can check it by the e-mail address.</param>
public sealed record SharingConsent(string Version, string Text, string Name, string Address)
{
    // To be counted up whenever the wording below is changed.
    private const string Edition = "1";
    private const int FingerprintBytes = 6;

    /// <summary>The words for the owner of a badge.</summary>
    /// <param name="culture">In whose language: that of the page on which they stand.</param>
    /// <param name="program">The program's name.</param>
    /// <param name="name">His name as it would be shown.</param>
    public static SharingConsent Of(CultureInfo? culture, string program, string name)
    {
        var text = T(
            $"Whoever has the address may see that {program} gave me this badge, what for, and when. I may take it back any time.");
        var named = T($"Show my name there: {name}");
        var address = T($"Let others check by my e-mail address that it is mine. The file carries a fingerprint of it, not the address.");
        var all = Encoding.UTF8.GetBytes($"{text}\n{named}\n{address}");
        return new($"{Edition}-{Convert.ToHexStringLower(SHA256.HashData(all).AsSpan(0, FingerprintBytes))}", text, named, address);

        string T(Sentence english) => Texts.Of(culture, english);
    }
}
