using System.Globalization;
using Herald.Web.Ui;

namespace Herald.Web.Hub.Words;

/// <summary>Numbers in an order.</summary>
internal static class OrdinalWords
{
    /// <summary>"1st", "2nd", "11th"; "3." where the reader's language is German.</summary>
    public static string Of(int number)
    {
        var figure = number.ToString(CultureInfo.InvariantCulture);
        return PageCulture.Current.TwoLetterISOLanguageName == "de" ? figure + "." : figure + EnglishEnd(number);
    }

    private static string EnglishEnd(int number) =>
        number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}
