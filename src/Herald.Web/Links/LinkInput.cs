using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Links;

/// <summary>What a link is for. The same three give the same link again.</summary>
internal sealed record LinkInput : IChecked
{
    private const int NameMax = 64;

    /// <summary>1 to 64 characters.</summary>
    public string? Campaign { get; init; }

    /// <summary>Where it will be shared, such as mail or linkedin; 1 to 64 characters.</summary>
    public string? Channel { get; init; }

    /// <summary>An https address on a host that the program allows; left out, the link follows the program's destination.</summary>
    public string? Destination { get; init; }

    public void Check(Faults faults)
    {
        faults.OptionalText("campaign", Campaign, NameMax);
        faults.OptionalText("channel", Channel, NameMax);
        if (Destination is not null && !Core.Links.LandingPlace.TryRead(Destination, out _))
            faults.Add("destination", "An https address is expected, such as https://www.example.com/welcome.", "invalid_address");
    }
}
