namespace Herald.Core.Staff;

/// <summary>Who may do what in the console: the one table, which the staff page shows and every door asks.</summary>
public static class StaffRights
{
    /// <summary>What is done in the console and which right it asks for, the widest first.</summary>
    public static IReadOnlyList<Permission> Table { get; } =
    [
        new("See figures, referrals, advocates, and why each number is what it is", StaffRight.See),
        new("See who is on the staff, and what was mailed", StaffRight.See),
        new("Submit referrals, record stages, write in their threads", StaffRight.Work),
        new("Claim a referral or hand it to somebody else", StaffRight.Work),
        new("Invite advocates and make links for them", StaffRight.Work),
        new("Thank advocates, and ask them where to send something", StaffRight.Work),
        new("Give shout-outs, and hide what should not stand", StaffRight.Work),
        new("Choose and announce the advocate of the month", StaffRight.Run),
        new("Change reward rules, pause and resume them", StaffRight.Run),
        new("Set what a month's thanks may cost", StaffRight.Run),
        new("Change the program's words, look and terms", StaffRight.Run),
        new("Read the audit log", StaffRight.Run),
        new("Make and revoke API keys", StaffRight.Own),
        new("Invite staff, change their roles, remove them", StaffRight.Own),
    ];

    /// <summary>The roles that have a right, from the least on.</summary>
    public static IReadOnlyList<StaffRole> RolesWith(StaffRight right) =>
        [.. Enum.GetValues<StaffRole>().Where(role => Has(role, right))];

    /// <summary>Whether a role has a right.</summary>
    public static bool Has(StaffRole role, StaffRight right) => role switch
    {
        StaffRole.Analyst => right is StaffRight.See,
        StaffRole.Sales => right is StaffRight.See or StaffRight.Work,
        StaffRole.Manager => right is StaffRight.See or StaffRight.Work or StaffRight.Run,
        StaffRole.Owner => true,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role that the table does not know."),
    };
}
