using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Herald.Core.Languages;

namespace Herald.Core.Invitations;

/// <summary>What a friend agrees to when he leaves his details, and the version by which these very words are known.</summary>
/// <param name="Version">The edition of the wording, and a fingerprint of the text with its names: <c>2-3f9a0c71d2be</c>.</param>
/// <param name="Text">The words that stand beside the box.</param>
public sealed record Consent(string Version, string Text)
{
    // To be counted up whenever the wording below is changed.
    private const string Edition = "2";
    private const int FingerprintBytes = 6;

    /// <summary>The words for a program and who invites.</summary>
    /// <param name="culture">In whose language: that of the page on which they stand.</param>
    /// <param name="program">The program's name.</param>
    /// <param name="advocate">The first name of who invites; null for one who does not tell it.</param>
    /// <param name="contact">The address at which the company is told; null where it has given none.</param>
    public static Consent Of(CultureInfo? culture, string program, string? advocate, string? contact)
    {
        var agreed = advocate is null
            ? T($"I agree that {program} keeps these details and contacts me about this invitation, and that the member who invites "
                + $"me learns that I have accepted it and what comes of it.")
            : T($"I agree that {program} keeps these details and contacts me about this invitation, and that {advocate} learns that I "
                + $"have accepted it and what comes of it.");
        var withdrawn = contact is null
            ? T($"I may withdraw this at any time by telling {program} so.")
            : T($"I may withdraw this at any time by telling {program} so ({contact}).");
        var text = $"{agreed} {withdrawn}";
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, FingerprintBytes));
        return new($"{Edition}-{fingerprint}", text);

        string T(Sentence english) => Texts.Of(culture, english);
    }
}
