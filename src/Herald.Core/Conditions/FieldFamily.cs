namespace Herald.Core.Conditions;

/// <summary>Fields that the company names itself: all that begin with one prefix, such as <c>advocate.attributes.</c>.</summary>
public sealed record FieldFamily
{
    /// <summary>Characters of the name after the prefix: what a JSON key or a CRM's column needs, and no more.</summary>
    public const int NameLengthMax = 64;

    internal FieldFamily(string prefix, FieldType type, string description) => (Prefix, Type, Description) = (prefix, type, description);

    /// <summary>What its fields begin with, the last point included.</summary>
    public string Prefix { get; }

    /// <summary>The type of its values.</summary>
    public FieldType Type { get; }

    /// <summary>One line for docs, the editor and error messages.</summary>
    public string Description { get; }

    /// <summary>
    /// True for 1 to <see cref="NameLengthMax"/> letters a to z and A to Z, digits, _ and -:
    /// names that are spelled alike in text, JSON paths and SQL.
    /// </summary>
    public static bool IsName(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= NameLengthMax
        && name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") < 0;

    /// <summary>The field of a name, such as <c>vip</c>, that <see cref="IsName"/> allows.</summary>
    public Field Member(string name) => IsName(name)
        ? new(Prefix + name, Type, Description)
        : throw new ArgumentException($"'{name}' is not 1 to {NameLengthMax} letters, digits, _ and -.", nameof(name));

    /// <summary>The name within the family, <c>vip</c> of <c>advocate.attributes.vip</c>; null for fields of others.</summary>
    public string? NameOf(Field field) => field.Name.StartsWith(Prefix, StringComparison.Ordinal) ? field.Name[Prefix.Length..] : null;
}
