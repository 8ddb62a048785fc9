using Herald.Core.Ids;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Audiences;

/// <summary>Who makes or changes an audience: somebody on the staff, or a key.</summary>
/// <param name="Program">The program that it is done in.</param>
/// <param name="Name">What the audit log calls him.</param>
/// <param name="Staff">Who it is on the staff; null for a key.</param>
internal sealed record AudienceAuthor(ProgramId Program, string Name, StaffCaller? Staff)
{
    public static AudienceAuthor Of(StaffCaller caller) => new(caller.Program, caller.Name, caller);
}
