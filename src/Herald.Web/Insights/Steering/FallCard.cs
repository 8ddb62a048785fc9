using Herald.Web.Ui.Frames;

namespace Herald.Web.Insights.Steering;

/// <summary>A fall as the page shows it: the sentence, the rows behind it, day by day and as lists, and what can be done.</summary>
public sealed record FallCard(
    string Sentence, string Chance, IReadOnlyList<FallDay> Days, IReadOnlyList<MenuItem> Rows, IReadOnlyList<MenuItem> Actions);
