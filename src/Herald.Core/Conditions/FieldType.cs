namespace Herald.Core.Conditions;

/// <summary>What sort of values a <see cref="Field"/> has, and so which operators and values suit it.</summary>
public enum FieldType
{
    /// <summary>The company's own attributes and properties: of the type of the value that they are compared with.</summary>
    Any,

    /// <summary>A decimal number: <c>3</c>, <c>-0.5</c>.</summary>
    Number,

    /// <summary>Text in double quotes: <c>"pro"</c>.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An amount with its currency: <c>50.00 USD</c>.</summary>
    Money,

    /// <summary>An instant: <c>2026-01-01</c>, which is midnight UTC, or <c>2026-01-01T09:30:00Z</c>.</summary>
    Date,
}
