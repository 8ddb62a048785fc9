using Herald.Core.Links;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>An https address that a challenge names or is proved by.</summary>
internal static class WebAddress
{
    public static bool IsOne(string? text) => LandingPlace.TryRead(text, out var address) && address.Scheme == Uri.UriSchemeHttps
        && address.UserInfo.Length == 0;

    public static void Check(Faults faults, string field, string text)
    {
        if (!IsOne(text))
            faults.Add(field, "An https address is expected, such as https://www.example.com/welcome.", "invalid_address");
    }
}
