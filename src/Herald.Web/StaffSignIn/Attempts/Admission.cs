namespace Herald.Web.StaffSignIn.Attempts;

/// <summary>Whether somebody may try a secret now.</summary>
internal enum Admission
{
    /// <summary>He may; the attempt is counted already.</summary>
    Granted,

    /// <summary>Too many strangers have tried this account; nobody is told so.</summary>
    StrangersOut,

    /// <summary>Too much has been tried from this address, on whatever accounts.</summary>
    AddressOut,
}
