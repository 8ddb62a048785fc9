namespace Herald.Core.Thanks;

/// <summary>What an advocate said when he was asked for his postal address.</summary>
public enum AddressAnswer
{
    /// <summary>He gave it, for this once.</summary>
    Given,

    /// <summary>He would rather not.</summary>
    Refused,
}
