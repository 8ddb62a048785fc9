using Herald.Core.Thanks;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Thanks;

/// <summary>Words to start from, in the language of who is thanked. Staff make them their own.</summary>
internal static class ThanksDraft
{
    /// <param name="cause">What he is thanked for.</param>
    /// <param name="advocate">His name.</param>
    /// <param name="friend">The friend as the advocate may know him; null where there is none.</param>
    /// <param name="program">The program's name.</param>
    public static string Of(ThanksCause cause, string advocate, string? friend, string program)
    {
        var said = cause switch
        {
            ThanksCause.ReferralWon => T($"{friend ?? T("Your friend")} is a customer of ours now, and it began with you."),
            ThanksCause.StoryTold => T("I have read your story. It helps those who are about to decide more than our own words do."),
            _ => T($"what you do for {program} is seen here."),
        };
        return Letter(
            advocate, said,
            cause == ThanksCause.ReferralWon ? T("That you put in a word for us means a lot to me. Thank you.") : T("Thank you."));
    }

    /// <summary>The same for who has been a customer for another year.</summary>
    /// <param name="years">How many they are now.</param>
    /// <param name="advocate">His name.</param>
    /// <param name="program">The program's name.</param>
    public static string OfBirthday(int years, string advocate, string program) => Letter(
        advocate,
        T(years, $"you have been a customer of ours for a year now.", $"you have been a customer of ours for {years:N0} years now."),
        T($"I am glad of it, and that you are with {program}. Thank you."));

    /// <summary>"Rosa" of "Rosa Díaz".</summary>
    public static string FirstOf(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : name;

    private static string Letter(string advocate, string said, string end) =>
        string.Join("\n\n", T($"Dear {FirstOf(advocate)},"), said, end);
}
