using Herald.Web.Hub.Words;

namespace Herald.Web.Hub.Home;

/// <summary>How somebody is greeted, by the hour where he is.</summary>
internal static class Greeting
{
    /// <summary>"Morning, Rosa."</summary>
    public static string Of(string name, ReaderWords words) => $"{Word(words.Local(words.Now).Hour)}, {FriendWords.First(name)}.";

    public static string Word(int hour) => hour switch
    {
        >= 5 and < 12 => "Morning",
        >= 12 and < 18 => "Afternoon",
        >= 18 and < 23 => "Evening",
        _ => "Hello",
    };
}
