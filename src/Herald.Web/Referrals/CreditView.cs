using Herald.Core.Ids;

namespace Herald.Web.Referrals;

/// <summary>
/// Who is credited, and by what evidence: code, claim, click, cookie, email, submission, or standing for a credit given before.
/// </summary>
internal sealed record CreditView(AdvocateId Advocate, ReferralId Referral, string Evidence, string Reason);
