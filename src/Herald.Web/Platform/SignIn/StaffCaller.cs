using Herald.Core.Ids;
using Herald.Core.Staff;

namespace Herald.Web.Platform.SignIn;

/// <summary>Who asks, in the console: somebody on the staff, and the one program that everything is scoped to.</summary>
/// <param name="Program">The only program that this request may see or change.</param>
/// <param name="Staff">Who it is.</param>
/// <param name="Role">What he is in that program at this moment.</param>
/// <param name="Name">What people call him.</param>
internal sealed record StaffCaller(ProgramId Program, StaffId Staff, StaffRole Role, string Name)
{
    public static ValueTask<StaffCaller> BindAsync(HttpContext http) => new(Of(http));

    public static StaffCaller Of(HttpContext http) => http.Features.Get<StaffCaller>()
        ?? throw new InvalidOperationException("This endpoint binds a StaffCaller but its policy is none of the console's.");

    public bool May(StaffRight right) => StaffRights.Has(Role, right);
}
