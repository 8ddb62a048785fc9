namespace Herald.Core;

/// <summary>
/// A "no" that a rule gives, as data: what was asked is well-formed, yet may not be done.
/// Surprises and broken invariants are exceptions; a Refusal is part of a method's ordinary answer.
/// </summary>
/// <param name="Code">Stable name in snake_case that callers may branch on, such as <c>referral_exists</c>.</param>
/// <param name="Message">One sentence for people: what was found and the way out.</param>
public sealed record Refusal(string Code, string Message)
{
    /// <summary>How the refusal is answered over HTTP and how a caller should treat it.</summary>
    public RefusalKind Kind { get; init; } = RefusalKind.Rule;

    /// <summary>Fields at fault, each with its messages; empty where the refusal is not about single fields.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } = NoFields;

    /// <summary>The id of the thing that stands in the way, where there is one (the first referral, the first event).</summary>
    public string? Existing { get; init; }

    /// <summary>Where in the text that was read the fault lies, counted from 0; null where it is not about a text.</summary>
    public int? Place { get; init; }

    private static readonly Dictionary<string, IReadOnlyList<string>> NoFields = [];
}
