using System.Text.RegularExpressions;

namespace Herald.Web.Tests.Access;

/// <summary>Who may do what at one address.</summary>
/// <param name="Method">The method.</param>
/// <param name="Pattern">The address, with its placeholders.</param>
/// <param name="Policy">The scope that is needed, the policy of a page or form, or <c>anyone</c>.</param>
/// <param name="Id">
/// The prefix of the id that stands for the placeholders, such as <c>adv</c>; null where there is none, or it is no id.
/// </param>
/// <param name="Body">What an unsafe method sends.</param>
public sealed record RouteRow(string Method, string Pattern, string Policy, string? Id = null, string Body = "{}")
{
    private const string MadeUp = "01jd0000000000000000000000";

    public bool HasBody => Method is "POST" or "PUT" or "PATCH";

    /// <summary>Whether it is sent with a form from a page, where it writes.</summary>
    public bool IsForm => Method == "POST" && !Pattern.StartsWith("/v1/", StringComparison.Ordinal);

    /// <summary>The address with the id, or with one that nobody has; a program's own where a slug is given.</summary>
    public string Path(string? id = null, string? slug = null) => Regex.Replace(
        slug is null ? Pattern : Pattern.Replace("{slug}", slug, StringComparison.Ordinal), @"\{[^}]+\}",
        id ?? (Id is null ? "zzzzzz" : $"{Id}_{MadeUp}"), RegexOptions.None, TimeSpan.FromSeconds(1));

    public override string ToString() => $"{Method} {Pattern}";
}
