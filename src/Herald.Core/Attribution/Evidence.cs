namespace Herald.Core.Attribution;

/// <summary>What ties a conversion to an advocate, the strongest first.</summary>
public enum Evidence
{
    /// <summary>Staff decided so, with a reason.</summary>
    Reassignment,

    /// <summary>The friend gave the advocate's code at the conversion.</summary>
    Code,

    /// <summary>The company's own system names the referral.</summary>
    Claim,

    /// <summary>The conversion carries the id of a click on the advocate's link.</summary>
    Click,

    /// <summary>The first-party cookie held the id of such a click.</summary>
    Cookie,

    /// <summary>The advocate had submitted a referral with the friend's e-mail address.</summary>
    Email,
}
