using System.Diagnostics.CodeAnalysis;

namespace Herald.Core;

/// <summary>What a rule decides: a value, or the <see cref="Refusal"/> that stands in its place.</summary>
/// <typeparam name="T">What is returned when nothing refuses.</typeparam>
public readonly struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The value; null exactly when <see cref="Refusal"/> is set.</summary>
    public T? Value { get; }

    /// <summary>Why not; null when the value stands.</summary>
    public Refusal? Refusal { get; }

    /// <summary>
    /// True when it is refused; then <paramref name="refusal"/> says why, otherwise <paramref name="value"/> holds the answer.
    /// </summary>
    public bool Refused([NotNullWhen(true)] out Refusal? refusal, [NotNullWhen(false)] out T? value)
    {
        (refusal, value) = (Refusal, Value);
        return refusal is not null;
    }

    /// <summary>The value stands.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>It is refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
