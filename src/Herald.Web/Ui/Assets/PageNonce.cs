using System.Security.Cryptography;

namespace Herald.Web.Ui.Assets;

/// <summary>
/// The word by which a browser knows the scripts that this answer means it to run: fresh for each answer, said in the content
/// policy and on each script tag.
/// </summary>
internal static class PageNonce
{
    // 128 bits, as CSP Level 3 asks for.
    private const int Bytes = 16;
    private static readonly object Key = new();

    public static string Of(HttpContext http)
    {
        if (http.Items[Key] is string known)
            return known;
        // In digits that no page has to escape.
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        http.Items[Key] = nonce;
        return nonce;
    }
}
