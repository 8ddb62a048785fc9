using System.Collections;
using System.Runtime.CompilerServices;

namespace Herald.Core.Conditions;

/// <summary>The values of an <c>in (…)</c>, in their order. Two lists with equal values in equal order are equal.</summary>
[CollectionBuilder(typeof(ValueList), nameof(Of))]
public sealed class ValueList : IReadOnlyList<FieldValue>, IEquatable<ValueList>
{
    private readonly FieldValue[] values;

    private ValueList(FieldValue[] values) => this.values = values;

    /// <summary>How many.</summary>
    public int Count => values.Length;

    /// <summary>The one at a position that counts from 0.</summary>
    public FieldValue this[int index] => values[index];

    /// <summary>A list of these.</summary>
    public static ValueList Of(ReadOnlySpan<FieldValue> values) => new(values.ToArray());

    /// <summary>Equal values in equal order.</summary>
    public bool Equals(ValueList? other) => other is not null && values.AsSpan().SequenceEqual(other.values);

    /// <summary>Equal values in equal order.</summary>
    public override bool Equals(object? obj) => Equals(obj as ValueList);

    /// <summary>Equal lists have equal codes.</summary>
    public override int GetHashCode() => values.Aggregate(0, HashCode.Combine);

    /// <summary>One by one, in their order.</summary>
    public IEnumerator<FieldValue> GetEnumerator() => ((IEnumerable<FieldValue>)values).GetEnumerator();

    /// <summary>As it is written in conditions: <c>("pro", "team")</c>.</summary>
    public override string ToString() => "(" + string.Join(", ", (IEnumerable<FieldValue>)values) + ")";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
