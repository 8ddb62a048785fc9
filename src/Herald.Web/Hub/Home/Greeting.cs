using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Home;

/// <summary>How somebody is greeted, by the hour where he is.</summary>
internal static class Greeting
{
    /// <summary>"Morning, Rosa."</summary>
    public static string Of(string name, ReaderWords words) => Of(FriendWords.First(name), words.Local(words.Now).Hour);

    private static string Of(string name, int hour) => hour switch
    {
        >= 5 and < 12 => T($"Morning, {name}."),
        >= 12 and < 18 => T($"Afternoon, {name}."),
        >= 18 and < 23 => T($"Evening, {name}."),
        _ => T($"Hello, {name}."),
    };
}
