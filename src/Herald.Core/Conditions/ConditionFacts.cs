namespace Herald.Core.Conditions;

/// <summary>
/// What is known when a condition is asked: a value per field name. Built in one go,
/// <c>new ConditionFacts { ["advocate.level"] = FieldValue.Of(3) }</c>; what was not given is missing.
/// </summary>
public sealed class ConditionFacts
{
    private readonly Dictionary<string, FieldValue> values = new(StringComparer.Ordinal);

    /// <summary>What is known for a field.</summary>
    public FieldValue this[Field field] => values.GetValueOrDefault(field.Name, FieldValue.Missing.Only);

    /// <summary>
    /// Says what is known. Throws for a name that the <see cref="FieldCatalogue"/> does not have, since no condition could ever ask for it.
    /// Within a family any name is taken: what companies send is not ours to refuse.
    /// </summary>
    public FieldValue this[string name]
    {
        set => values[Known(name)] = value;
    }

    /// <summary>Says what others say too; what is known already stays.</summary>
    public void Add(ConditionFacts others)
    {
        foreach (var (name, value) in others.values)
            values.TryAdd(name, value);
    }

    private static string Known(string name) => FieldCatalogue.TryFind(name, out _) || FieldCatalogue.FamilyOf(name) is not null
        ? name
        : throw new ArgumentException($"'{name}' is no field of conditions; add it to {nameof(FieldCatalogue)} first.", nameof(name));
}
