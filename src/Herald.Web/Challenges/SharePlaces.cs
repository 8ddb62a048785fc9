using Herald.Core;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Whether what a challenge asks to share lies where links of the program may lead.</summary>
internal sealed class SharePlaces(HeraldDb db)
{
    /// <summary>The first that does not; null where all do.</summary>
    public async Task<Refusal?> ObstacleAsync(ProgramId program, ChallengeTerms terms, CancellationToken ct)
    {
        var shares = terms.Stages.Select(static stage => stage.Kind).OfType<StageKind.Share>().ToList();
        if (shares.Count == 0)
            return null;
        var of = await db.Programs.SingleAsync(row => row.Id == program, ct);
        var strange = shares.Find(share => !LandingPlace.TryRead(share.Content, out var address) || !of.MayLeadTo(address));
        return strange is null ? null : new(
            "destination_not_allowed",
            $"{strange.Content} is shared by a link of the program, and these lead to {string.Join(", ", of.HostsAllowed().Names)}; "
            + "other hosts must be allowed first.");
    }
}
