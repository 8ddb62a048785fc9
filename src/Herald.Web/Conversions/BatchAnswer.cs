using Herald.Web.Platform.Problems;

namespace Herald.Web.Conversions;

/// <summary>What became of each event of a batch, in its order.</summary>
internal sealed record BatchAnswer(IReadOnlyList<BatchAnswer.Item> Results)
{
    /// <summary>One event's answer, or why it was refused.</summary>
    internal sealed record Item(int Status, EventAnswer? Event, Problem? Problem);
}
