using Herald.Core.Staff;

namespace Herald.Web.Platform.SignIn;

/// <summary>The policies of pages and forms; each names one kind of caller.</summary>
internal static class PagePolicies
{
    /// <summary>A signed-in advocate of the program in the address. The endpoint may bind <see cref="AdvocateCaller"/>.</summary>
    public const string Hub = "hub";

    /// <summary>Anybody on the staff, of whatever program. The endpoint may bind <see cref="SignedInStaff"/>.</summary>
    public const string Staff = "staff";

    /// <summary>Staff of the program in the address who may look. These four bind <see cref="StaffCaller"/>.</summary>
    public const string See = "console.see";

    /// <summary>… who may work on referrals and with people.</summary>
    public const string Work = "console.work";

    /// <summary>… who may change how the program works.</summary>
    public const string Run = "console.run";

    /// <summary>… who may decide who and what gets in.</summary>
    public const string Own = "console.own";

    /// <summary>The policies of the console with the right that each asks for.</summary>
    public static IReadOnlyDictionary<string, StaffRight> Console { get; } = new Dictionary<string, StaffRight>(StringComparer.Ordinal)
    {
        [See] = StaffRight.See,
        [Work] = StaffRight.Work,
        [Run] = StaffRight.Run,
        [Own] = StaffRight.Own,
    };
}
