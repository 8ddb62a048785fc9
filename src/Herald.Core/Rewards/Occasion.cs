using Herald.Core.Amounts;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>Something that may earn a reward: a referral at a stage, an event of a credited friend, or a stage of a challenge.</summary>
/// <param name="Advocate">Whose it is.</param>
/// <param name="At">When it happened.</param>
/// <param name="Cause">The fact behind it.</param>
/// <param name="Value">What it is worth; null where nobody said.</param>
/// <param name="Stands">Whether it still stands; what was undone matters only to rewards that are never taken back.</param>
public abstract record Occasion(AdvocateId Advocate, DateTimeOffset At, Cause Cause, Money? Value, bool Stands)
{
    /// <summary>What it is, by which its rewards are known.</summary>
    public abstract string Key { get; }

    /// <summary>The referral that it belongs to; null where it needs none.</summary>
    public virtual ReferralId? ReferralId => null;

    /// <summary>The purchase behind it, whose refunds matter; null where there is none.</summary>
    public Purchase? Purchase => Cause is Cause.Bought bought ? bought.Purchase : null;

    /// <summary>Of a referral: it reached a stage, or its friend did something.</summary>
    /// <param name="Referral">The referral.</param>
    /// <param name="Stage">The stage, where it is one.</param>
    /// <param name="Event">The event, where it is one.</param>
    /// <param name="At">When it happened.</param>
    /// <param name="Cause">The fact behind it.</param>
    /// <param name="Value">What it is worth; null where nobody said.</param>
    /// <param name="Stands">Whether it still stands.</param>
    public sealed record OfReferral(
        Referral Referral, Stage? Stage, ReportedEvent? Event, DateTimeOffset At, Cause Cause, Money? Value, bool Stands)
        : Occasion(Referral.AdvocateId, At, Cause, Value, Stands)
    {
        /// <summary>The referral and its stage, or the event.</summary>
        public override string Key => Event is { } reported ? $"event:{reported.Id}" : $"stage:{Referral.Id}:{Stage}".ToLowerInvariant();

        /// <inheritdoc/>
        public override ReferralId? ReferralId => Referral.Id;
    }

    /// <summary>Of a challenge: an advocate is done with a stage of it.</summary>
    /// <param name="Completion">His way through the challenge.</param>
    /// <param name="Challenge">The challenge.</param>
    /// <param name="Number">The stage, from 1; 0 where all reached the challenge's shared goal and he took part.</param>
    /// <param name="BegunAt">When he began, by whose terms the challenge's own rules pay.</param>
    /// <param name="Advocate">Who.</param>
    /// <param name="At">When he was done.</param>
    /// <param name="Stands">Whether it still stands.</param>
    public sealed record OfChallenge(
        CompletionId Completion, ChallengeId Challenge, int Number, DateTimeOffset BegunAt, AdvocateId Advocate, DateTimeOffset At,
        bool Stands)
        : Occasion(Advocate, At, new Cause.Completed(Completion, Number, At), null, Stands)
    {
        /// <summary>The completion and its stage.</summary>
        public override string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"challenge:{Completion}:{Number}");
    }
}
