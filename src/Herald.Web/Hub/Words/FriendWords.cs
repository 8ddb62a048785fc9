using Herald.Core.Referrals;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Words;

/// <summary>What an advocate is shown of a friend: the name, and of who came over a link the first name alone.</summary>
internal static class FriendWords
{
    private static string Unnamed => T("Somebody");

    /// <summary>"Kim Lee", "Kim".</summary>
    public static string Name(string? name, Introduction introduction) =>
        introduction == Introduction.Conversion ? First(name) : name is { Length: > 0 } known ? known : Unnamed;

    /// <summary>The first name, as a sentence uses it; "Somebody" where it is not known.</summary>
    public static string First(string? name) =>
        name?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, ..] ? first : Unnamed;
}
