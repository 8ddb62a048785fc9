using System.Globalization;
using System.Text.RegularExpressions;
using Herald.Core.Amounts;
using Herald.Core.Attribution;
using Herald.Core.Referrals;

namespace Herald.Core.Tests.Referrals;

/// <summary>
/// One fact in one word: <c>what:name@day=value#source:version!evidence:advocate</c>, of which only what and day are needed.
/// <c>refer:2@0</c> is a referral by advocate 2, <c>opened:1@3</c> one that a conversion opened, <c>signup:s1@1!click:2</c> a signup with
/// a click on day 0, <c>purchase:o1@4=500</c> an order, <c>refund:o1@6=200</c> a refund of it, <c>won:2@5=900#crm:3</c> a report on the
/// referral by advocate 2 (1 where it is left out), <c>won:o2@5</c> on the one that was opened for him. Orders o1a and o1b
/// belong to one order reference, o1.
/// </summary>
internal sealed partial record FriendWord(string What, string Name, double Day)
{
    public Money? Value { get; init; }

    public string? Source { get; init; }

    public long? Version { get; init; }

    public Evidence? Evidence { get; init; }

    public int Advocate { get; init; }

    /// <summary>Whether the referral that it claims or reports on was opened by a conversion: <c>o1</c> in place of <c>1</c>.</summary>
    public bool OnOpened { get; init; }

    /// <summary>The advocate whose referral a report speaks of.</summary>
    public int Reported => Name.Length == 0 ? 1 : int.Parse(Name.TrimStart('o'), CultureInfo.InvariantCulture);

    public DateTimeOffset At => FriendStory.Start.AddDays(Day);

    public Stage? Stage => Enum.TryParse<Stage>(What, ignoreCase: true, out var stage) ? stage : null;

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{What}:{Name}@{Day}")
        + (Value is { } value ? $"={value.Amount}{value.Currency}" : "")
        + (Source is null ? "" : $"#{Source}:{Version}")
        + (Evidence is null ? "" : $"!{Evidence}:{(OnOpened ? "o" : "")}{Advocate}").ToLowerInvariant();

    public static FriendWord Read(string word)
    {
        var match = Form().Match(word);
        match.Success.ShouldBeTrue($"'{word}' is not a fact");
        string? Part(string name) => match.Groups[name] is { Success: true } group ? group.Value : null;
        return new(Part("what")!, Part("name") ?? "", double.Parse(Part("day")!, CultureInfo.InvariantCulture))
        {
            Value = Part("value") is { } value
                ? new(long.Parse(value, CultureInfo.InvariantCulture), Currency.Of(Part("currency") ?? "USD")) : null,
            Source = Part("source"),
            Version = Part("version") is { } version ? long.Parse(version, CultureInfo.InvariantCulture) : null,
            Evidence = Part("evidence") is { } evidence ? Enum.Parse<Evidence>(evidence, ignoreCase: true) : null,
            Advocate = Part("advocate") is { } advocate ? int.Parse(advocate, CultureInfo.InvariantCulture) : 0,
            OnOpened = Part("opened") is not null || (Part("evidence") is null && Part("name")?.StartsWith('o') == true),
        };
    }

    public override string ToString() => Text;

    [GeneratedRegex(
        @"^(?<what>[a-z_]+)(:(?<name>\w+))?@(?<day>-?[\d.]+)(=(?<value>\d+)(?<currency>[A-Z]{3})?)?(#(?<source>\w+):(?<version>\d+))?"
            + @"(!(?<evidence>\w+):(?<opened>o)?(?<advocate>\d))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
