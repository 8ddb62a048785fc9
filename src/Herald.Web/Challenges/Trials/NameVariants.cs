namespace Herald.Web.Challenges.Trials;

/// <summary>Gives each variant a key that has none: that of the same words before, else the next letter.</summary>
internal static class NameVariants
{
    public static ChallengeInput Of(ChallengeInput input, IReadOnlyList<VariantInput?> before)
    {
        if (input.Variants is not { Count: > 0 } variants)
            return input with { Variants = null };
        var taken = variants.Concat(before).Select(static variant => variant!.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var free = new Queue<string>(Enumerable.Range('b', 25).Select(static letter => ((char)letter).ToString())
            .Where(letter => !taken.Contains(letter)));
        var given = variants.Select(static variant => variant!.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var named = new List<VariantInput>();
        foreach (var variant in variants)
        {
            var known = before.FirstOrDefault(old => !given.Contains(old!.Key!) && old.SaysAs(variant!))?.Key;
            var key = variant!.Key ?? known ?? free.Dequeue();
            given.Add(key);
            named.Add(variant with { Key = key });
        }

        return input with { Variants = named };
    }
}
