namespace Herald.Core.Rewards.Words;

/// <summary>How sentences are put together.</summary>
internal static class Sentences
{
    /// <summary>A first letter that is large.</summary>
    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"once", "twice", "3 times".</summary>
    public static string Times(int count, RuleReader reader) => count switch
    {
        1 => reader.T("once"),
        2 => reader.T("twice"),
        _ => reader.T($"{count:N0} times"),
    };

    /// <summary>"1 day", "14 days".</summary>
    public static string Days(int count, RuleReader reader) => reader.T(count, $"1 day", $"{count:N0} days");

    /// <summary>"in 1 day", "in 14 days".</summary>
    public static string InDays(int count, RuleReader reader) => reader.T(count, $"in 1 day", $"in {count:N0} days");
}
