using System.Globalization;
using Herald.Core.Conversions;
using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>The fact that brought a referral, or an advocate on his way, to a stage.</summary>
/// <param name="ReceivedAt">When Herald learnt of it.</param>
public abstract record Cause(DateTimeOffset ReceivedAt)
{
    /// <summary>The fact's printed id.</summary>
    public abstract string Reference { get; }

    /// <summary>The referral itself was submitted.</summary>
    public sealed record Submission(ReferralId Referral, DateTimeOffset ReceivedAt) : Cause(ReceivedAt)
    {
        /// <inheritdoc/>
        public override string Reference => Referral.ToString();
    }

    /// <summary>Somebody reported the stage.</summary>
    public sealed record Report(StageReport Told) : Cause(Told.ReceivedAt)
    {
        /// <inheritdoc/>
        public override string Reference => Told.Id.ToString();
    }

    /// <summary>The friend bought.</summary>
    public sealed record Bought(Purchase Purchase) : Cause(Purchase.Event.ReceivedAt)
    {
        /// <inheritdoc/>
        public override string Reference => Purchase.Event.Id.ToString();
    }

    /// <summary>Another event of the friend.</summary>
    public sealed record Happened(ReportedEvent Event) : Cause(Event.ReceivedAt)
    {
        /// <inheritdoc/>
        public override string Reference => Event.Id.ToString();
    }

    /// <summary>The advocate was done with a stage of a challenge.</summary>
    public sealed record Completed(CompletionId Completion, int Stage, DateTimeOffset ReceivedAt) : Cause(ReceivedAt)
    {
        /// <inheritdoc/>
        public override string Reference => string.Create(CultureInfo.InvariantCulture, $"{Completion}:{Stage}");
    }
}
