using Herald.Data.Recognition;
using Herald.Web.Ui.Words;

namespace Herald.Web.Recognition.Pages;

/// <summary>What saving a ladder would do to the advocates.</summary>
/// <param name="Ups">How many go up, and to which levels.</param>
/// <param name="Downs">What becomes of those who have a level that is taken off; null where nobody has.</param>
/// <param name="IsNothing">Whether the ladder says what it said before.</param>
public sealed record LevelEffect(string Ups, string? Downs, bool IsNothing)
{
    internal static LevelEffect Of(IReadOnlyList<CountedLevels> counted, LadderInput input, bool isNothing)
    {
        var ups = counted.Where(static row => row.Then > row.Now).ToList();
        var parts = ups.GroupBy(static row => row.Then).OrderBy(static group => group.Key)
            .Select(group => $"{MoneyText.Whole(group.Sum(static row => row.Count))} to {input.Levels![group.Key - 1]!.Name}");
        var downs = counted.Where(static row => row.Then < row.Now).Sum(static row => row.Count);
        return new(
            ups.Count == 0 ? "Nobody goes up at once." : $"{People(ups.Sum(static row => row.Count), "goes", "go")} up at once: "
                + $"{string.Join(", ", parts)}. Each is told once.",
            downs == 0 ? null : $"{People(downs, "stands", "stand")} above the last level of this ladder, and "
                + $"{(downs == 1 ? "has" : "have")} that one until the ladder is longer again.",
            isNothing);
    }

    private static string People(long count, string one, string many) =>
        count == 1 ? $"1 advocate {one}" : $"{MoneyText.Whole(count)} advocates {many}";
}
