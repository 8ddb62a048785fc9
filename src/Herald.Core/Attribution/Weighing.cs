namespace Herald.Core.Attribution;

/// <summary>What became of a candidate.</summary>
public enum Weighing
{
    /// <summary>He is credited.</summary>
    Chosen,

    /// <summary>The code, click or referral is not known in this program.</summary>
    Unknown,

    /// <summary>A named signal says that the friend is the advocate himself.</summary>
    SelfReferral,

    /// <summary>The touch came after the conversion.</summary>
    AfterConversion,

    /// <summary>The touch is older than the program's window.</summary>
    OutsideWindow,

    /// <summary>The friend's credit belongs to somebody since an earlier conversion.</summary>
    AlreadyCredited,

    /// <summary>Another candidate has stronger evidence.</summary>
    WeakerEvidence,

    /// <summary>He has the referral because of an earlier conversion, whose own evidence decides.</summary>
    FollowsConversion,

    /// <summary>Of several touches of equal evidence the program's model takes another.</summary>
    OtherTouch,
}
