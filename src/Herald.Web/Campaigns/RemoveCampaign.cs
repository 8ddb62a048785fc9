using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;

namespace Herald.Web.Campaigns;

/// <summary>Deletes a campaign that nothing belongs to, or ever did. What has counted is ended, so that its numbers stay.</summary>
internal sealed class RemoveCampaign(HeraldDb db, CampaignQueries campaigns, CampaignUses uses, AuditTrail audit)
{
    /// <summary>What it was. Refused: <c>campaign_in_use</c>.</summary>
    public async Task<Outcome<CampaignView>> RunAsync(Author by, CampaignId id, CancellationToken ct)
    {
        if (await campaigns.RowAsync(by.Program, id, ct) is not { } campaign
            || await campaigns.FindAsync(by.Program, id, ct) is not { } view)
            return SaveCampaign.Missing;
        if (await uses.ObstacleAsync(campaign, view.Goals, ct) is { } obstacle)
            return obstacle;
        db.Campaigns.Remove(campaign);
        audit.Note(db, by, "deleted campaign", id.ToString(), SaveCampaign.Told(campaign));
        await db.SaveChangesAsync(ct);
        return view;
    }
}
