using Herald.Core.Ids;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Platform.Audit;

/// <summary>Who does what the audit log tells: somebody on the staff, or a key.</summary>
/// <param name="Program">The program that it is done in.</param>
/// <param name="Name">What the audit log calls him.</param>
/// <param name="Staff">Who it is on the staff; null for a key.</param>
internal sealed record Author(ProgramId Program, string Name, StaffId? Staff)
{
    public static Author Of(StaffCaller caller) => new(caller.Program, caller.Name, caller.Staff);
}
