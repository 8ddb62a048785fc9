using Herald.Core.Rewards;

namespace Herald.Web.Hub.Stories;

/// <summary>What a referral has given its advocate at one occasion, and the terms that it was given by.</summary>
/// <param name="Earning">What the books hold of it.</param>
/// <param name="Terms">What the rule said in that version; null where the version is gone.</param>
/// <param name="Code">The code, where it is one.</param>
internal sealed record Gain(Earning Earning, RuleTerms? Terms, string? Code)
{
    /// <summary>Whether a part of it may not be spent yet.</summary>
    public bool IsPending => Earning.Pending > 0;
}
