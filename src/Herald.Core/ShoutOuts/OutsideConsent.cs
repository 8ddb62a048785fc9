using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Herald.Core.Languages;

namespace Herald.Core.ShoutOuts;

/// <summary>What is agreed to when a shout-out may be shown outside the hub, and the version by which these very words are known.</summary>
/// <param name="Version">The edition of the wording, and a fingerprint of the text with its names: <c>1-3f9a0c71d2be</c>.</param>
/// <param name="Text">The words that stand beside the button.</param>
public sealed record OutsideConsent(string Version, string Text)
{
    // To be counted up whenever the wording below is changed.
    private const string Edition = "1";
    private const int FingerprintBytes = 6;

    /// <summary>The words for who is thanked.</summary>
    /// <param name="culture">In whose language: that of the page on which they stand.</param>
    /// <param name="program">The program's name.</param>
    /// <param name="name">How he is named there.</param>
    public static OutsideConsent OfThanked(CultureInfo? culture, string program, string name)
    {
        return Of(T($"{program} may show this outside the hub, with my name as “{name}”. I may take this back here at any time."));

        string T(Sentence english) => Texts.Of(culture, english);
    }

    /// <summary>The words for an advocate who thanks.</summary>
    /// <param name="culture">In whose language: that of the page on which they stand.</param>
    /// <param name="program">The program's name.</param>
    /// <param name="name">How he is named there.</param>
    public static OutsideConsent OfGiver(CultureInfo? culture, string program, string name)
    {
        return Of(T($"If who is thanked agrees, {program} may show my words outside the hub, with my name as “{name}”."));

        string T(Sentence english) => Texts.Of(culture, english);
    }

    private static OutsideConsent Of(string text)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, FingerprintBytes));
        return new($"{Edition}-{fingerprint}", text);
    }
}
