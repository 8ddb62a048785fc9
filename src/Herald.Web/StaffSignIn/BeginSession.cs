using Herald.Core.Staff;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn.Attempts;

namespace Herald.Web.StaffSignIn;

/// <summary>Lets somebody in who has proved who he is, and knows his browser from now on.</summary>
internal sealed class BeginSession(CountAttempts attempts)
{
    public async Task RunAsync(HttpContext http, StaffAccount account, CancellationToken ct)
    {
        await attempts.EndAsync(http, account.Id, ct);
        await StaffSession.SignInAsync(http, account);
    }
}
