namespace Herald.Core.Rewards;

/// <summary>Whether a program's rules offer anything, and if not, why.</summary>
public abstract record OfferStanding
{
    private OfferStanding()
    {
    }

    /// <summary>Something is offered.</summary>
    public sealed record Open : OfferStanding
    {
        /// <summary>The one.</summary>
        public static Open Only { get; } = new();
    }

    /// <summary>No rule was ever made for this: it is a plain recommendation.</summary>
    public sealed record Nothing : OfferStanding
    {
        /// <summary>The one.</summary>
        public static Nothing Only { get; } = new();
    }

    /// <summary>The first offer begins later.</summary>
    public sealed record NotYet(DateTimeOffset From) : OfferStanding;

    /// <summary>What is offered rests for the moment.</summary>
    public sealed record Paused : OfferStanding
    {
        /// <summary>The one.</summary>
        public static Paused Only { get; } = new();
    }

    /// <summary>The period of the last offer is over, since an instant.</summary>
    public sealed record Ended(DateTimeOffset Since) : OfferStanding;
}
