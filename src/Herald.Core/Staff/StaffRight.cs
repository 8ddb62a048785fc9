namespace Herald.Core.Staff;

/// <summary>What a page or an action of the console asks of staff.</summary>
public enum StaffRight
{
    /// <summary>To look at the program and all that is in it.</summary>
    See,

    /// <summary>To work on referrals and with people.</summary>
    Work,

    /// <summary>To change how the program works.</summary>
    Run,

    /// <summary>To decide who and what gets in.</summary>
    Own,
}
