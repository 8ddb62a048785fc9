namespace Herald.Core.Nominations;

/// <summary>What speaks for or against inviting somebody next.</summary>
public enum NominationReasonKind
{
    /// <summary>How likely he said he would recommend.</summary>
    Satisfaction,

    /// <summary>What he, or his company, bought, and what his referrals brought.</summary>
    Revenue,

    /// <summary>How good his referrals were that he made without being in the hub.</summary>
    Referrals,

    /// <summary>He is among those who are looked for.</summary>
    Audience,

    /// <summary>How long he has been a customer.</summary>
    Tenure,

    /// <summary>He was invited lately, and did not come.</summary>
    InvitedBefore,
}
