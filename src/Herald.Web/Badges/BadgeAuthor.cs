using Herald.Core.Ids;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Badges;

/// <summary>Who makes, gives or revokes a badge: somebody on the staff, or a key.</summary>
/// <param name="Program">The program that it is done in.</param>
/// <param name="Name">What the audit log calls him.</param>
/// <param name="Staff">Who it is on the staff; null for a key.</param>
internal sealed record BadgeAuthor(ProgramId Program, string Name, StaffCaller? Staff)
{
    public static BadgeAuthor Of(StaffCaller caller) => new(caller.Program, caller.Name, caller);
}
