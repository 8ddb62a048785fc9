using Herald.Web.Advocates;

namespace Herald.Web.Referrals.Record;

/// <summary>To whom a referral may be given, and what would go along.</summary>
/// <param name="Wanted">Who was asked for; null where nobody was yet.</param>
/// <param name="Found">Who is like that, without the advocate who has it.</param>
/// <param name="Standing">What the advocate who has it holds of it, in words; null where that is nothing.</param>
public sealed record RecordGiving(string? Wanted, IReadOnlyList<FoundAdvocate> Found, string? Standing);
