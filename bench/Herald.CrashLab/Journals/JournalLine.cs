using System.Globalization;

namespace Herald.CrashLab.Journals;

/// <summary>The two lines that a journal is made of: what will be asked, and what was answered.</summary>
internal static class JournalLine
{
    private const string Asking = "ask";
    private const string Answered = "got";

    public static string Of(Intent intent) => $"{Asking} {Print(intent.Number)} {intent.Deed} {intent.About} {intent.Word}";

    public static string Of(Intent intent, string answer) => $"{Answered} {Print(intent.Number)} {answer}";

    /// <summary>Takes a line up into a memory; false for what is no line of a journal.</summary>
    public static bool TryRead(string line, JournalMemory memory)
    {
        switch (line.Split(' '))
        {
            case [Asking, var number, var deed, var about, var word]
                when Number(number) is { } told && Enum.TryParse<Deed>(deed, out var known):
                memory.Add(new(told, known, about, word));
                return true;
            case [Answered, var number, var answer] when Number(number) is { } told:
                memory.Add(told, answer);
                return true;
            default:
                return false;
        }
    }

    private static string Print(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
