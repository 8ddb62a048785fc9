using Herald.Core.Ids;

namespace Herald.Web.Platform.SignIn;

/// <summary>Somebody on the staff has signed in; which programs he belongs to is not asked yet.</summary>
internal sealed record SignedInStaff(StaffId Staff, string Name, string Email)
{
    public static ValueTask<SignedInStaff> BindAsync(HttpContext http) => new(http.Features.Get<SignedInStaff>()
        ?? throw new InvalidOperationException("This endpoint binds a SignedInStaff but its policy lets others in."));
}
