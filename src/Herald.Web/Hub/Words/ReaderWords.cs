using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Rewards.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Words;

/// <summary>How amounts, days and spans are said to one advocate: in his manner, in his time zone, by the program's words.</summary>
/// <param name="Culture">In whose manner figures and days are written.</param>
/// <param name="Zone">The zone in which he lives.</param>
/// <param name="PointsName">What the program calls its points.</param>
/// <param name="Currency">The program's currency.</param>
/// <param name="Now">The moment of the page.</param>
internal sealed record ReaderWords(
    CultureInfo Culture, TimeZoneInfo Zone, string PointsName, Currency Currency, DateTimeOffset Now)
{
    /// <summary>The words of a program for somebody with these settings; what is missing or unknown follows the program.</summary>
    public static ReaderWords Of(Core.Programs.Program program, string? locale, string? timeZone, DateTimeOffset now) => new(
        Ui.PageCulture.Of(locale ?? program.Locale),
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone ?? program.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc,
        program.PointsName,
        program.Currency,
        now);

    /// <summary>"1,240 points", "$12.50"; a code is counted as one.</summary>
    public string Amount(Unit? unit, long amount) => unit is { } counted
        ? AmountWords.Of(counted, amount, PointsName, Culture)
        : T("a discount code");

    /// <summary>A count as a figure.</summary>
    public string Figure(long count) => count.ToString("N0", Culture);

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>"5 December"; in another year than this, "5 December 2025".</summary>
    public string Day(DateTimeOffset at)
    {
        var local = Local(at);
        return local.Year == Local(Now).Year ? local.ToString("M", Culture) : DayWords.Of(at, Zone.Id, Culture);
    }

    /// <summary>"Saturday, 21 November".</summary>
    public string Today => $"{Culture.TextInfo.ToTitleCase(Local(Now).ToString("dddd", Culture))}, {Local(Now).ToString("M", Culture)}";

    /// <summary>"November 2026".</summary>
    public string Month(DateTimeOffset at) => Local(at).ToString("Y", Culture);

    /// <summary>"two weeks ago", in whole days, weeks and months of his.</summary>
    public string Ago(DateTimeOffset at) => SpanWords.Ago(Days(at, Now));

    /// <summary>Midnights between two instants.</summary>
    public int Days(DateTimeOffset from, DateTimeOffset to) => (Local(to).Date - Local(from).Date).Days;

    /// <summary>The reader of rules who is this advocate, and what the friend is called to him where there is one.</summary>
    public RuleReader Rules(string? friend = null) =>
        RuleReader.AsAdvocate(PointsName, friend) with { TimeZone = Zone.Id, Currency = Currency, Culture = Culture };
}
