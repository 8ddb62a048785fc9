using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Web.Hub.Live;

/// <summary>Something that happened to an advocate just now.</summary>
/// <param name="Id">The activity's.</param>
/// <param name="For">To whom it is told.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Friend">The friend whom it is about; null where it is about none, or nobody has given a name.</param>
/// <param name="Introduction">How the friend came; says how much of the name is shown.</param>
internal sealed record HubNews(ActivityId Id, AdvocateId For, Activity Fact, string? Friend, Introduction Introduction);
