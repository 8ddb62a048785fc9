using Herald.Core.Asks;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Programs;

/// <summary>What may be changed of a program. Fields that are left out stay as they are; its slug and currency are fixed.</summary>
internal sealed record ProgramInput : IChecked
{
    /// <summary>1 to 100 characters.</summary>
    public string? Name { get; init; }

    public BrandInput? Brand { get; init; }

    /// <summary>IANA zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The BCP 47 tag of the language in which Herald's own words are said to who has chosen none.</summary>
    public string? Locale { get; init; }

    /// <summary>What its points are called; 1 to 30 characters.</summary>
    public string? PointsName { get; init; }

    /// <summary>The https address where links lead that name no other.</summary>
    public string? Destination { get; init; }

    /// <summary>Further hosts that links may lead to, 50 at most; replaces those that were there.</summary>
    public IReadOnlyList<string>? AllowedHosts { get; init; }

    /// <summary>Up to 10,000 characters; empty text clears them.</summary>
    public string? Terms { get; init; }

    public AttributionInput? Attribution { get; init; }

    public SeasonInput? Season { get; init; }

    /// <summary>How often one advocate may be asked for something within any seven days; 0 to 50, and 0 asks nobody.</summary>
    public int? AsksPerWeek { get; init; }

    /// <summary>The sales rep for referrals that nobody else owns; empty text clears it.</summary>
    public string? FallbackOwnerEmail { get; init; }

    /// <summary>The address at which people reach the company about the program; empty text clears it.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>
    /// Whether its wall of fame, /wall/{slug}, is open to everybody: shout-outs and honours that members agreed to have shown outside.
    /// </summary>
    public bool? Wall { get; init; }

    public void Check(Faults faults)
    {
        faults.OptionalText("name", Name, ProgramChecks.NameMax);
        Brand?.Check(faults);
        faults.OptionalZone("time_zone", TimeZone);
        faults.OptionalLocale("locale", Locale);
        faults.OptionalText("points_name", PointsName, 30);
        if (Destination is not null)
            ProgramChecks.Destination(faults, "destination", Destination);
        ProgramChecks.Hosts(faults, "allowed_hosts", AllowedHosts);
        ProgramChecks.Terms(faults, "terms", Terms);
        Attribution?.Check(faults);
        Season?.Check(faults);
        if (AsksPerWeek is < 0 or > AskBudget.PerWeekMax)
            faults.Add("asks_per_week", $"A number from 0 to {AskBudget.PerWeekMax} is expected.", "number_out_of_range");
        faults.OptionalEmail("fallback_owner_email", FallbackOwnerEmail is "" ? null : FallbackOwnerEmail);
        faults.OptionalEmail("contact_email", ContactEmail is "" ? null : ContactEmail);
    }
}
