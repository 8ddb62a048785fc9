namespace Herald.Tidy;

internal static class OffenceAssertions
{
    private const int ShownMax = 100;

    public static void ShouldBeNone(this IEnumerable<Offence> offences)
    {
        var all = offences.Select(static offence => offence.ToString()).Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count == 0)
            return;
        var rest = all.Count > ShownMax ? $"\n… and {all.Count - ShownMax} more" : "";
        Assert.Fail($"{all.Count} found:\n{string.Join('\n', all.Take(ShownMax))}{rest}");
    }

    /// <summary>For offenders: the wall finds exactly one thing, and its words hold the given ones.</summary>
    public static void ShouldBeOne(this IEnumerable<Offence> offences, params string[] words)
    {
        var text = offences.ToList().ShouldHaveSingleItem().ToString();
        foreach (var word in words)
            text.ShouldContain(word, Case.Sensitive);
    }
}
