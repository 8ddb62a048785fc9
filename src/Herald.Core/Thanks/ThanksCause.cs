namespace Herald.Core.Thanks;

/// <summary>What an advocate is thanked for.</summary>
public enum ThanksCause
{
    /// <summary>Somebody whom he referred became a customer.</summary>
    ReferralWon,

    /// <summary>He told his story in a challenge.</summary>
    StoryTold,

    /// <summary>He has been a customer for another year.</summary>
    CustomerBirthday,

    /// <summary>Something that staff put into words themselves.</summary>
    ByHand,
}
