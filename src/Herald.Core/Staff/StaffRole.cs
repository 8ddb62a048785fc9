namespace Herald.Core.Staff;

/// <summary>
/// What somebody is in one program. Each may do all that those before may, and more; <see cref="StaffRights"/> has the table.
/// </summary>
public enum StaffRole
{
    /// <summary>Sees.</summary>
    Analyst,

    /// <summary>Sees, and works on referrals with advocates and friends.</summary>
    Sales,

    /// <summary>Also runs the program: its rules, its words, its look.</summary>
    Manager,

    /// <summary>Also owns it: keys, staff and how they sign in.</summary>
    Owner,
}
