using Herald.Web.Platform.SignIn;

namespace Herald.Web.Referrals;

/// <summary>Who said something where a person of the staff did, as reports of stages name their source.</summary>
internal static class StaffSource
{
    // As long as a source may be; a longer name loses its end.
    private const int LengthMax = 64;

    public static string Of(StaffCaller caller) => caller.Name.Length <= LengthMax ? caller.Name : caller.Name[..LengthMax];
}
