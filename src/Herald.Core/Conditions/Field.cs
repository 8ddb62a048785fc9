namespace Herald.Core.Conditions;

/// <summary>Something that a condition may ask about. Only the <see cref="FieldCatalogue"/> makes them: the set is closed.</summary>
public sealed record Field
{
    internal Field(string name, FieldType type, string description) => (Name, Type, Description) = (name, type, description);

    /// <summary>As it is written in conditions: <c>advocate.level</c>. Small and capital letters differ.</summary>
    public string Name { get; }

    /// <summary>The type of its values.</summary>
    public FieldType Type { get; }

    /// <summary>One line for docs, the editor and error messages.</summary>
    public string Description { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
