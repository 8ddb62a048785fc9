namespace Herald.Core.Conditions;

/// <summary>How a field is compared with one value.</summary>
public enum Operator
{
    /// <summary><c>=</c> or <c>==</c>; of text without regard to case.</summary>
    Equal,

    /// <summary><c>!=</c>; false for a missing value, as every comparison is.</summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>contains</c>: text within text, without regard to case.</summary>
    Contains,

    /// <summary><c>starts with</c>: text, without regard to case.</summary>
    StartsWith,

    /// <summary><c>ends with</c>: text, without regard to case.</summary>
    EndsWith,
}
