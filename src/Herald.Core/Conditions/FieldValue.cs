using Herald.Core.Amounts;

namespace Herald.Core.Conditions;

/// <summary>What is known for a field, or what a condition compares it with.</summary>
public abstract record FieldValue
{
    private FieldValue()
    {
    }

    /// <summary>A number; missing where it is null.</summary>
    public static FieldValue Of(decimal? value) => value is { } known ? new Number(known) : Missing.Only;

    /// <summary>A text, the empty one too; missing where it is null.</summary>
    public static FieldValue Of(string? value) => value is { } known ? new Text(known) : Missing.Only;

    /// <summary>True or false; missing where it is null.</summary>
    public static FieldValue Of(bool? value) => value is { } known ? new Boolean(known) : Missing.Only;

    /// <summary>An amount; missing where it is null.</summary>
    public static FieldValue Of(Money? value) => value is { } known ? new Amount(known) : Missing.Only;

    /// <summary>An instant; missing where it is null.</summary>
    public static FieldValue Of(DateTimeOffset? value) => value is { } known ? new Instant(known) : Missing.Only;

    /// <summary>As conditions write it: <c>"pro"</c>, <c>50.00 USD</c>, <c>2026-01-01</c>; <c>missing</c> where nothing is known.</summary>
    public sealed override string ToString() => ValueText.Print(this);

    /// <summary>Nothing is known. Never part of a parsed condition.</summary>
    public sealed record Missing : FieldValue
    {
        private Missing()
        {
        }

        /// <summary>The one value of its kind.</summary>
        public static Missing Only { get; } = new();
    }

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : FieldValue;

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : FieldValue;

    /// <summary>True or false.</summary>
    public sealed record Boolean(bool Value) : FieldValue;

    /// <summary>An amount of money.</summary>
    public sealed record Amount(Money Value) : FieldValue;

    /// <summary>An instant.</summary>
    public sealed record Instant(DateTimeOffset Value) : FieldValue;
}
