using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Boards;

/// <summary>What stands on the page of those who won.</summary>
public sealed record WinnersText
{
    public required HubFrame Frame { get; init; }

    /// <summary>The boards, each of the same length of time.</summary>
    public required IReadOnlyList<MenuItem> Measures { get; init; }

    /// <summary>Seasons or months.</summary>
    public required IReadOnlyList<MenuItem> Spans { get; init; }

    /// <summary>The address of this page, as the menus have it.</summary>
    public required string Here { get; init; }

    /// <summary>The times that are over, the last first.</summary>
    public required IReadOnlyList<WonPeriod> Periods { get; init; }
}
