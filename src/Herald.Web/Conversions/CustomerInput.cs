using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Conversions;

/// <summary>The customer of whom an event speaks.</summary>
internal sealed record CustomerInput
{
    /// <summary>His id in the company's systems; 1 to 128 characters.</summary>
    public string? ExternalId { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    public void Check(Faults faults)
    {
        faults.OptionalText("customer.external_id", ExternalId, 128);
        faults.OptionalEmail("customer.email", Email);
        faults.OptionalText("customer.name", Name, 200);
        if (ExternalId is null && Email is null)
            faults.Add("customer", "An external_id or an email is needed to tell whom it is about.", "customer_required");
    }
}
