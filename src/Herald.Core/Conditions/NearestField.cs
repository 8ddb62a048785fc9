namespace Herald.Core.Conditions;

/// <summary>The field that somebody who misspelt a name most likely meant.</summary>
internal static class NearestField
{
    // Longer than every known name; also bounds the work for a name as long as the text.
    private const int NameLengthMax = 40;

    /// <summary>The nearest name by edits, without regard to case; null where none is near enough to be meant.</summary>
    public static string? To(string name)
    {
        if (name.Length > NameLengthMax)
            return null;

        var editsMax = Math.Max(2, name.Length / 4);
        return Candidates(name)
            .Select(candidate => (candidate, edits: Edits(name, candidate)))
            .Where(near => near.edits <= editsMax)
            .OrderBy(near => near.edits)
            .Select(near => near.candidate)
            .FirstOrDefault() ?? ByLastPart(name);
    }

    // 'advocate.attribute.vip' is meant for a family: its own part is kept, and only what stands before it is corrected.
    private static IEnumerable<string> Candidates(string name)
    {
        var names = FieldCatalogue.Fields.Select(field => field.Name);
        var parts = name.Split('.', 3);
        return parts.Length == 3 && FieldFamily.IsName(parts[2])
            ? names.Concat(FieldCatalogue.Families.Select(family => family.Prefix + parts[2]))
            : names;
    }

    // 'level' is meant for 'advocate.level'.
    private static string? ByLastPart(string name) => FieldCatalogue.Fields
        .Select(field => field.Name)
        .FirstOrDefault(known => known.EndsWith("." + name[(name.LastIndexOf('.') + 1)..], StringComparison.OrdinalIgnoreCase));

    internal static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var edits = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], edits);
            }
        }

        return row[^1];
    }
}
