using Herald.Core.Staff;

namespace Herald.Web.StaffSignIn;

/// <summary>Where somebody stands who signs in.</summary>
internal abstract record SignInStep
{
    private SignInStep()
    {
    }

    /// <summary>He is who he says.</summary>
    public sealed record Proved(StaffAccount Account) : SignInStep;

    /// <summary>The password is right, and a code is asked for besides.</summary>
    public sealed record CodeNeeded(StaffAccount Account) : SignInStep;

    /// <summary>It is wrong, or nobody is told that it is right just now.</summary>
    public sealed record Wrong : SignInStep;

    /// <summary>Too much was tried from his address.</summary>
    public sealed record TooMany : SignInStep;
}
