namespace Herald.Core.Conditions;

/// <summary>What a condition may ask about, by what is known where it is asked.</summary>
public enum FieldScope
{
    /// <summary>All fields: an advocate, his account, a friend, an event and a referral.</summary>
    Occasion,

    /// <summary>An advocate alone: what he is and did, his account, his audiences.</summary>
    Advocate,
}
