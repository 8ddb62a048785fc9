namespace Herald.Web.Referrals.Bulk;

/// <summary>What can be done with several referrals at once.</summary>
public enum BulkWork
{
    /// <summary>A stage is recorded of each.</summary>
    Stage,

    /// <summary>Each goes to a sales rep.</summary>
    Owner,
}
