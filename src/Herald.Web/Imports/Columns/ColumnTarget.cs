using System.Diagnostics.CodeAnalysis;

namespace Herald.Web.Imports.Columns;

/// <summary>What a column is taken for.</summary>
internal abstract record ColumnTarget
{
    private const string Skipped = "skip";

    private ColumnTarget()
    {
    }

    /// <summary>It is not read.</summary>
    public sealed record Nothing : ColumnTarget
    {
        public override string ToString() => Skipped;
    }

    /// <summary>Something that is known of every advocate.</summary>
    public sealed record Known(ImportField Field) : ColumnTarget
    {
        public override string ToString() => Field.Word;
    }

    /// <summary>Something that the company knows of its own people, by name.</summary>
    public sealed record Attribute(string Name, AttributeKind Kind) : ColumnTarget
    {
        public override string ToString() => WordOf(Kind) + ":" + Name;
    }

    /// <summary>The kinds of attributes in the words of the command line.</summary>
    public static IReadOnlyList<(string Word, AttributeKind Kind)> Attributes { get; } =
        [("attribute", AttributeKind.Text), ("attribute.number", AttributeKind.Number), ("attribute.truth", AttributeKind.Truth)];

    /// <summary>Reads the words: <c>skip</c>, <c>email</c>, <c>attribute.number:nps</c>.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out ColumnTarget? target)
    {
        target = text == Skipped ? new Nothing() : ImportField.Find(text) is { } field ? new Known(field) : null;
        if (text.Split(':', 2) is [var word, var name] && Attributes.FirstOrDefault(one => one.Word == word) is { Word: not null } kind)
            target = new Attribute(name, kind.Kind);
        return target is not null;
    }

    public static string WordOf(AttributeKind kind) => Attributes.First(one => one.Kind == kind).Word;
}
