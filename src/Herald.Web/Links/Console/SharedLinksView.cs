using Herald.Web.Ui.Words;

namespace Herald.Web.Links.Console;

/// <summary>One page of the list of links.</summary>
/// <param name="Measures">What the program counts in.</param>
/// <param name="Rows">The links, the latest first.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Page">Which page it is.</param>
/// <param name="ClicksSince">From when on clicks are counted on this page.</param>
public sealed record SharedLinksView(
    ProgramMeasures Measures, IReadOnlyList<SharedLink> Rows, int Count, int Page, DateTimeOffset ClicksSince)
{
    public const int PerPage = 50;

    public int First => ((Page - 1) * PerPage) + 1;

    public bool HasMore => First + Rows.Count <= Count;
}
