using Herald.Web.Ui.Frames;

namespace Herald.Web.Insights.Steering;

/// <summary>A fall as the page shows it: the sentence, the rows behind it, and what can be done.</summary>
public sealed record FallCard(string Sentence, string Chance, IReadOnlyList<MenuItem> Rows, IReadOnlyList<MenuItem> Actions);
