using System.Text;

namespace Herald.Data.Audiences;

/// <summary>
/// One spelling for all that are equal without regard to case, ordinally: two texts are equal so exactly if their folds are the same.
/// What PostgreSQL and SQLite call upper case depends on their languages and builds; this is .NET's own, of which conditions speak.
/// </summary>
internal static class OrdinalFold
{
    // No letter behind the second plane has two cases; a test looks at all of them.
    private const int CasedMax = 0x20000;

    private static readonly Lazy<(Dictionary<Rune, Rune> Map, string From, string To)> Table = new(Read);

    /// <summary>Characters beyond ASCII that have another spelling, and in the same order what they are folded to.</summary>
    public static (string From, string To) Pairs => (Table.Value.From, Table.Value.To);

    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToUpperInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            folded.Append(Table.Value.Map.GetValueOrDefault(rune, rune));
        return folded.ToString();
    }

    // The comparison itself says which are one; the first of each, which for ASCII is the capital letter, stands for all.
    private static (Dictionary<Rune, Rune> Map, string From, string To) Read()
    {
        var (first, map) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new Dictionary<Rune, Rune>());
        var (from, to) = (new StringBuilder(), new StringBuilder());
        for (var code = 0; code < CasedMax; code++)
        {
            if (!Rune.TryCreate(code, out var rune) || first.Add(rune.ToString()))
                continue;
            first.TryGetValue(rune.ToString(), out var other);
            var fold = map[rune] = Rune.GetRuneAt(other!, 0);
            if (rune.IsAscii)
                continue;
            from.Append(rune);
            to.Append(fold);
        }

        return (map, from.ToString(), to.ToString());
    }
}
