using Herald.Core.Ids;

namespace Herald.Web.Conversions;

/// <summary>Whose an event is, and by what evidence: code, claim, click, cookie, email, or standing for a credit given before.</summary>
internal sealed record EventCredit(AdvocateId Advocate, ReferralId Referral, string Evidence, string Reason);
