using Herald.Core.Amounts;
using Herald.Core.Conversions;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>Something that may earn a reward: a referral at a stage, or an event of a credited friend.</summary>
/// <param name="Referral">The referral that it belongs to.</param>
/// <param name="Stage">The stage, where it is one.</param>
/// <param name="Event">The event, where it is one.</param>
/// <param name="At">When it happened.</param>
/// <param name="Cause">The fact behind it.</param>
/// <param name="Value">What it is worth; null where nobody said.</param>
/// <param name="Stands">Whether it still stands; what was undone matters only to rewards that are never taken back.</param>
public sealed record Occasion(
    Referral Referral, Stage? Stage, ReportedEvent? Event, DateTimeOffset At, Cause Cause, Money? Value, bool Stands)
{
    /// <summary>What it is, by which its rewards are known: the referral and its stage, or the event.</summary>
    public string Key => Event is { } reported ? $"event:{reported.Id}" : $"stage:{Referral.Id}:{Stage}".ToLowerInvariant();

    /// <summary>The purchase behind it, whose refunds matter; null where there is none.</summary>
    public Purchase? Purchase => Cause is Cause.Bought bought ? bought.Purchase : null;
}
