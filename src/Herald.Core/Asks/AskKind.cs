namespace Herald.Core.Asks;

/// <summary>How somebody was asked for something.</summary>
public enum AskKind
{
    /// <summary>A challenge was picked for him and put before him in the hub.</summary>
    Pick,

    /// <summary>Something outside the hub asked him: a mail, a call, a message of another system.</summary>
    Message,
}
