using System.Globalization;
using Herald.CrashLab.Journals;

namespace Herald.CrashLab.Finding;

/// <summary>The journal beside the rows: what was acknowledged is there once under the id that was told; nothing is there twice.</summary>
internal static class Census
{
    public static void Take(Deed deed, IReadOnlyList<Trace> rows, JournalMemory memory, Findings findings)
    {
        var byNumber = rows.ToLookup(static row => row.Number);
        foreach (var group in byNumber)
        {
            if (group.Key is not { } number || memory.Find(number)?.Deed != deed)
                findings.Object($"{deed}: {group.Count()} rows of which nobody has asked for any, such as {group.First().Answer}");
            else if (group.Count() > 1)
                findings.Object($"{memory.Find(number)} is there {group.Count()} times");
            else
                findings.Add(number);
        }

        foreach (var intent in memory.Of(deed))
        {
            if (memory.AnswerTo(intent) is { } told && !byNumber[intent.Number].Any(row => row.Answer == told))
                findings.Object($"{intent} was acknowledged as {told} and is not there");
        }
    }

    /// <summary>The number between two marks; null where they are not there.</summary>
    public static long? Number(string? text, string before, string after) =>
        text is not null && text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(after, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan()[before.Length..^after.Length], CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
