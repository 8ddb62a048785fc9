using Herald.Core.Staff;

namespace Herald.Web.Platform.SignIn;

/// <summary>Roles in words.</summary>
internal static class RoleText
{
    /// <summary>As a label: <c>Sales</c>.</summary>
    public static string Label(StaffRole role) => role.ToString();

    /// <summary>Within a sentence: <c>an analyst</c>.</summary>
    public static string Of(StaffRole role) => role switch
    {
        StaffRole.Analyst => "an analyst",
        StaffRole.Sales => "in sales",
        StaffRole.Manager => "a manager",
        StaffRole.Owner => "an owner",
        _ => role.ToString(),
    };
}
