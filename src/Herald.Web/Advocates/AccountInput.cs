using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Advocates;

/// <summary>The company that an advocate belongs to.</summary>
internal sealed record AccountInput : IChecked
{
    /// <summary>Characters of the id.</summary>
    public const int ExternalIdMax = 128;

    /// <summary>Needed; its id in the company's own systems.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Needed; 1 to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The sales rep to whom referrals of its people are routed.</summary>
    public string? OwnerEmail { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("account.external_id", ExternalId, ExternalIdMax);
        faults.Text("account.name", Name, 200);
        faults.OptionalEmail("account.owner_email", OwnerEmail);
    }
}
