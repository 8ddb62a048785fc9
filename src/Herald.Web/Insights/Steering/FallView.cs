using Herald.Core.Ids;

namespace Herald.Web.Insights.Steering;

/// <summary>Something that has clearly fallen against what was to be expected.</summary>
internal sealed record FallView
{
    /// <summary>What it is of: <c>challenge</c>, <c>category</c> or <c>channel</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What that is called.</summary>
    public required string Name { get; init; }

    /// <summary>The challenge; null for a category or a channel.</summary>
    public required ChallengeId? Challenge { get; init; }

    /// <summary>What is counted: <c>submissions</c>, <c>shares</c>, <c>clicks</c> or <c>referrals</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>The first day of it.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The last day of it.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What was counted on these days.</summary>
    public required long Counted { get; init; }

    /// <summary>What was to be expected.</summary>
    public required double Expected { get; init; }

    /// <summary>By how many percent less that is, rounded down.</summary>
    public required int Percent { get; init; }

    /// <summary>How likely chance alone would bring so little somewhere among all that was looked at.</summary>
    public required double Chance { get; init; }

    /// <summary>The channels that it is about; empty for all, or where nobody knows.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>All of it in a sentence, in English.</summary>
    public required string Text { get; init; }

    public static FallView Of(FallenSeries fallen) => new()
    {
        Subject = fallen.Series.Subject switch
        {
            SteeredSubject.Challenge => "challenge",
            SteeredSubject.Category => "category",
            _ => "channel",
        },
        Name = fallen.Series.Subject.Name,
        Challenge = (fallen.Series.Subject as SteeredSubject.Challenge)?.Id,
        Measure = FallText.What(fallen.Series.Measure),
        Since = fallen.Fall.Since,
        To = fallen.Fall.To,
        Counted = fallen.Fall.Counted,
        Expected = fallen.Fall.Expected,
        Percent = fallen.Fall.Percent,
        Chance = fallen.Fall.Chance,
        Channels = fallen.Channels,
        Text = FallText.Of(fallen),
    };
}
