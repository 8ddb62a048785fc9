using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Core.Rewards;

namespace Herald.Web.Rewards;

/// <summary>What the live rules of a program offer, for those who are to read it in words.</summary>
internal sealed class OfferQueries(KnownRules rules, TimeProvider clock)
{
    private static readonly HashSet<string> KnownOfLinks = ["referral.campaign", "referral.channel"];
    private static readonly HashSet<string> NothingKnown = [];

    /// <summary>What is offered in general.</summary>
    public async Task<Offers> OfAsync(ProgramId program, CancellationToken ct) =>
        Offers.At(await rules.OfAsync(program, ct), clock.GetUtcNow(), new(), NothingKnown);

    /// <summary>What is offered to who comes over a link: rules for another campaign or channel are no offer on it.</summary>
    public async Task<Offers> OfLinkAsync(ProgramId program, string campaign, string channel, CancellationToken ct)
    {
        var known = new ConditionFacts
        {
            ["referral.campaign"] = FieldValue.Of(campaign.Length > 0 ? campaign : null),
            ["referral.channel"] = FieldValue.Of(channel.Length > 0 ? channel : null),
        };
        return Offers.At(await rules.OfAsync(program, ct), clock.GetUtcNow(), known, KnownOfLinks);
    }
}
