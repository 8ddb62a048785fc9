using System.Reflection;

namespace Herald.Web.Reference.Document;

/// <summary>
/// Operations are called by verb and noun after their handlers: <c>AdvocateRoutes.Save</c> is saveAdvocate, <c>List</c> is
/// listAdvocates, and <c>GetWallet</c>, which names its noun itself, is getAdvocateWallet.
/// </summary>
internal static class OperationName
{
    private const string Suffix = "Routes";

    public static string? Of(MethodInfo handler)
    {
        if (handler.Name.Contains('<', StringComparison.Ordinal) || handler.DeclaringType is not { } owner)
            return null;
        var noun = owner.Name.EndsWith(Suffix, StringComparison.Ordinal) ? owner.Name[..^Suffix.Length] : owner.Name;
        var name = handler.Name.EndsWith("Async", StringComparison.Ordinal) ? handler.Name[..^5] : handler.Name;
        var verbEnd = name.Skip(1).TakeWhile(static letter => !char.IsAsciiLetterUpper(letter)).Count() + 1;
        var (verb, rest) = (name[..verbEnd].ToLowerInvariant(), name[verbEnd..]);
        return rest.Contains(noun, StringComparison.Ordinal) ? verb + rest
            : rest.Length == 0 && verb == "list" ? verb + Plural(noun)
            : verb + noun + rest;
    }

    private static string Plural(string noun) =>
        noun.EndsWith('y') && noun[^2] is not ('a' or 'e' or 'o' or 'u') ? noun[..^1] + "ies" : noun.EndsWith('s') ? noun : noun + "s";
}
