namespace Herald.Core.Referrals;

/// <summary>How the friend came to be known.</summary>
public enum Introduction
{
    /// <summary>By a form, filled in by the advocate or by the friend.</summary>
    Form,

    /// <summary>By a warm introduction in an e-mail of the advocate's.</summary>
    Email,

    /// <summary>By a warm introduction over the phone.</summary>
    Phone,

    /// <summary>By a conversion that was credited to the advocate.</summary>
    Conversion,
}
