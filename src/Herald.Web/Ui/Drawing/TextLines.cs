namespace Herald.Web.Ui.Drawing;

/// <summary>Sets a text into lines of a width: at most so many, the last one cut with an ellipsis where more is left.</summary>
internal static class TextLines
{
    private const float NarrowerBy = 0.96f;

    public static IReadOnlyList<string> Break(Typeface typeface, string text, float size, float width, int linesMax)
    {
        var lines = new List<string>();
        var words = new Queue<string>(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (words.Count > 0 && lines.Count < linesMax)
        {
            var line = words.Dequeue();
            while (words.TryPeek(out var word) && typeface.Measure($"{line} {word}", size) <= width)
                line += " " + words.Dequeue();
            var isLast = lines.Count == linesMax - 1 && words.Count > 0;
            lines.Add(isLast ? Cut(typeface, $"{line} {words.Dequeue()}", size, width) : Cut(typeface, line, size, width, always: false));
        }

        return lines;
    }

    /// <summary>The largest of the sizes at which the text needs no more lines than it may have; the last size cuts it.</summary>
    public static (float Size, IReadOnlyList<string> Lines) Fit(
        Typeface typeface, string text, IReadOnlyList<float> sizes, float width, int linesMax)
    {
        foreach (var size in sizes)
        {
            var lines = Break(typeface, text, size, width, linesMax);
            if (!IsCut(lines))
                return (size, Balance(typeface, text, size, width, lines));
            if (size == sizes[^1])
                return (size, lines);
        }

        throw new ArgumentException("A size is needed.", nameof(sizes));
    }

    // The narrowest setting with as many lines: no word is left alone on the last.
    private static IReadOnlyList<string> Balance(Typeface typeface, string text, float size, float width, IReadOnlyList<string> lines)
    {
        for (var narrower = width * NarrowerBy; lines.Count > 1; narrower *= NarrowerBy)
        {
            var set = Break(typeface, text, size, narrower, lines.Count);
            if (set.Count < lines.Count || IsCut(set))
                return lines;
            lines = set;
        }

        return lines;
    }

    private static bool IsCut(IReadOnlyList<string> lines) => lines.Any(static line => line.EndsWith(Typeface.Ellipsis));

    private static string Cut(Typeface typeface, string line, float size, float width, bool always = true)
    {
        if (!always && typeface.Measure(line, size) <= width)
            return line;
        while (line.Length > 0 && typeface.Measure(line.TrimEnd() + Typeface.Ellipsis, size) > width)
            line = line[..^1];
        return line.TrimEnd() + Typeface.Ellipsis;
    }
}
