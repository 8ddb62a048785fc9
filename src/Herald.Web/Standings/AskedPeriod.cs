using System.Diagnostics.CodeAnalysis;
using Herald.Core.Programs;
using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>The period that somebody asks for: one by its name, or the one that runs now, by its length.</summary>
internal sealed record AskedPeriod(BoardSpan Span, BoardPeriod? Named)
{
    /// <summary>How the spans are called in addresses.</summary>
    public static IReadOnlyList<(BoardSpan Span, string Text)> Spans { get; } =
        [(BoardSpan.All, "all"), (BoardSpan.Week, "week"), (BoardSpan.Month, "month"), (BoardSpan.Season, "season")];

    public static AskedPeriod AllTime { get; } = new(BoardSpan.All, null);

    public static bool TryRead(string? text, [NotNullWhen(true)] out AskedPeriod? asked)
    {
        asked = null;
        foreach (var (span, name) in Spans)
        {
            if (name == text)
                asked = new(span, null);
        }

        if (asked is null && BoardPeriod.TryRead(text, out var named))
            asked = new(named.Span, named);
        return asked is not null;
    }

    /// <summary>The period, on a day of a program of these seasons; null for one that has not begun, or that the program has not.</summary>
    public BoardPeriod? On(DateOnly today, Seasons seasons) => Named switch
    {
        null => BoardPeriod.Of(Span, today, seasons),
        { } named => named.From > today || !named.IsOf(seasons) ? null : named,
    };
}
