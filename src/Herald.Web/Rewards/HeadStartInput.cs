using Herald.Core.Rewards;

namespace Herald.Web.Rewards;

/// <summary>For whom the rule of a challenge counts before its period begins.</summary>
internal sealed record HeadStartInput
{
    /// <summary>The lowest level of the advocate.</summary>
    public int? Level { get; init; }

    /// <summary>The first instant that counts for it.</summary>
    public DateTimeOffset? From { get; init; }

    public HeadStart ToHeadStart() => new(Level!.Value, From!.Value);
}
