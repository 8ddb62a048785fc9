using System.Text.RegularExpressions;

namespace Herald.Web.Tests.Access;

/// <summary>Who may do what at one address.</summary>
/// <param name="Method">The method.</param>
/// <param name="Pattern">The address, with its placeholders.</param>
/// <param name="Policy">The scope that is needed, or <c>anyone</c>.</param>
/// <param name="Id">
/// The prefix of the id that stands for the placeholders, such as <c>adv</c>; null where there is none, or it is no id.
/// </param>
/// <param name="Body">What an unsafe method sends.</param>
public sealed record RouteRow(string Method, string Pattern, string Policy, string? Id = null, string Body = "{}")
{
    private const string MadeUp = "01jd0000000000000000000000";

    public bool HasBody => Method is "POST" or "PUT" or "PATCH";

    /// <summary>The address with the id, or with one that nobody has.</summary>
    public string Path(string? id = null) => Regex.Replace(
        Pattern, @"\{[^}]+\}", id ?? (Id is null ? "zzzzzz" : $"{Id}_{MadeUp}"), RegexOptions.None, TimeSpan.FromSeconds(1));

    public override string ToString() => $"{Method} {Pattern}";
}
