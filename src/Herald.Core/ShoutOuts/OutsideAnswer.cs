namespace Herald.Core.ShoutOuts;

/// <summary>What an advocate said when he was asked whether a shout-out to him may be shown outside the hub.</summary>
public enum OutsideAnswer
{
    /// <summary>It may be shown.</summary>
    Agreed,

    /// <summary>It stays in the hub; also what he says who takes his word back.</summary>
    Declined,
}
