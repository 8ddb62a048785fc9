namespace Herald.Core.Thanks;

/// <summary>How an advocate is thanked.</summary>
public enum ThanksKind
{
    /// <summary>A few lines by hand, on paper.</summary>
    Note,

    /// <summary>A message of a person, in the hub and by mail.</summary>
    Message,

    /// <summary>A parcel with something that pleases.</summary>
    Package,
}
