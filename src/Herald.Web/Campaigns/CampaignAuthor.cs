using Herald.Core.Ids;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Campaigns;

/// <summary>Who makes, changes or ends a campaign: somebody on the staff, or a key.</summary>
/// <param name="Program">The program that it is done in.</param>
/// <param name="Name">What the audit log calls him.</param>
/// <param name="Staff">Who it is on the staff; null for a key.</param>
internal sealed record CampaignAuthor(ProgramId Program, string Name, StaffCaller? Staff)
{
    public static CampaignAuthor Of(StaffCaller caller) => new(caller.Program, caller.Name, caller);
}
