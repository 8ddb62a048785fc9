namespace Herald.Core.Trials;

/// <summary>What can be said of variants on trial.</summary>
public abstract record TrialVerdict
{
    private TrialVerdict()
    {
    }

    /// <summary>Too few have seen one of them, or have had their time since; nothing is said before.</summary>
    /// <param name="Key">The variant that lacks most.</param>
    /// <param name="Seen">How many have seen it and had their time.</param>
    /// <param name="Needed">How many must have.</param>
    public sealed record TooFewSeen(string Key, int Seen, int Needed) : TrialVerdict;

    /// <summary>Enough have seen them, and too few of all began for anything to be said.</summary>
    /// <param name="Begun">How many began, in all variants.</param>
    /// <param name="Needed">How many must have.</param>
    public sealed record TooFewBegun(int Begun, int Needed) : TrialVerdict;

    /// <summary>Chance alone may well have brought what lies between them.</summary>
    public sealed record NoDifference : TrialVerdict;

    /// <summary>Some are clearly behind.</summary>
    /// <param name="Best">The one that is clearly ahead of every other; null where none is.</param>
    /// <param name="Behind">Those that are clearly behind another.</param>
    public sealed record Clear(string? Best, IReadOnlyList<string> Behind) : TrialVerdict;
}
