using Herald.Core.Credentials;

namespace Herald.Web.Credentials;

/// <summary>What the owner of a badge shows of it outside, and may show.</summary>
public sealed record SharingText
{
    /// <summary>The address of what can be done.</summary>
    public required string Href { get; init; }

    /// <summary>What is shown just now, the highest tier first.</summary>
    public required IReadOnlyList<OwnShare> Shown { get; init; }

    /// <summary>The award of the highest tier, where that is not shown; null otherwise.</summary>
    public required string? Award { get; init; }

    /// <summary>The words that are agreed to.</summary>
    public required SharingConsent Consent { get; init; }
}
