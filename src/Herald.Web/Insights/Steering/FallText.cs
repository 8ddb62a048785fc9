using System.Globalization;
using Herald.Web.Ui;
using Herald.Web.Ui.Words;

namespace Herald.Web.Insights.Steering;

/// <summary>A fall in a sentence: <c>Shares of challenges in Humour fell by 38 % since Tuesday, on linkedin only.</c></summary>
internal static class FallText
{
    public static string Of(FallenSeries fallen)
    {
        var fall = fallen.Fall;
        var only = fallen.Channels.Count == 0 ? "" : $", on {string.Join(" and ", fallen.Channels.Select(NameOf))} only";
        return $"{Capital(What(fallen.Series.Measure))} {Of(fallen.Series.Subject)} fell by {fall.Percent} % since "
            + $"{fall.Since.ToString("dddd", PageCulture.Current)}{only}: {MoneyText.Whole(fall.Counted)} where about "
            + $"{MoneyText.Whole((long)Math.Round(fall.Expected, MidpointRounding.AwayFromZero))} were to be expected.";
    }

    public static string What(SteeredMeasure measure) => measure switch
    {
        SteeredMeasure.Submissions => "submissions",
        SteeredMeasure.Shares => "shares",
        SteeredMeasure.Clicks => "clicks",
        SteeredMeasure.Referrals => "referrals",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "A measure without a word."),
    };

    public static string Of(SteeredSubject subject) => subject switch
    {
        SteeredSubject.Challenge challenge => $"of the challenge “{challenge.Name}”",
        SteeredSubject.Category category => $"of challenges in “{category.Name}”",
        SteeredSubject.Channel channel => $"by {channel.Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "A subject without words."),
    };

    /// <summary>The subject by itself.</summary>
    public static string Subject(SteeredSubject subject) => subject switch
    {
        SteeredSubject.Challenge challenge => challenge.Name,
        SteeredSubject.Category category => $"Category {category.Name}",
        _ => $"Channel {subject.Name}",
    };

    public static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string NameOf(string channel) => channel.Length == 0 ? "no named channel" : channel;
}
