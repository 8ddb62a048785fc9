using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Programs;

/// <summary>One hub with its brand, people, rules and books: the tenant. Every other row belongs to one program.</summary>
public sealed class Program
{
    /// <summary>What a program allows until it says otherwise: three picks, and two more that ask by message or when one is done.</summary>
    public const int AsksPerWeekUsual = 5;

    /// <summary>Its id.</summary>
    public required ProgramId Id { get; init; }

    /// <summary>Its name in addresses: 2 to 40 small letters, digits and hyphens, unique in the installation, fixed for ever.</summary>
    public required string Slug { get; init; }

    /// <summary>Three letters that begin the codes of all its links, so that a code alone tells its program.</summary>
    public required string Tag { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>How it looks and sounds.</summary>
    public required Brand Brand { get; set; }

    /// <summary>IANA zone: its days, weeks, months and seasons are counted in it.</summary>
    public required string TimeZone { get; set; }

    /// <summary>
    /// The BCP 47 tag of the language and manner in which Herald's own words are said to who has chosen none: "en-GB", "de-AT". What
    /// the company wrote stays as it is.
    /// </summary>
    public required string Locale { get; set; }

    /// <summary>The currency that pipeline, closed revenue and budgets are read in; fixed, because sums over it are kept.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What its points are called: "points", "stars".</summary>
    public required string PointsName { get; set; }

    /// <summary>Where links lead that name no destination of their own.</summary>
    public required string Destination { get; set; }

    /// <summary>Hosts that links and <c>?to=</c> may lead to; the destination's own host always may.</summary>
    public required IReadOnlyList<string> AllowedHosts { get; set; }

    /// <summary>The terms that friends and advocates read, in plain words.</summary>
    public required string Terms { get; set; }

    /// <summary>How a conversion finds its advocate.</summary>
    public required AttributionPolicy Attribution { get; set; }

    /// <summary>The seasons of its leaderboards.</summary>
    public Seasons Seasons { get; set; } = Seasons.Quarters;

    /// <summary>The sales rep who gets referrals of advocates whose account has no owner; null leaves them without one.</summary>
    public string? FallbackOwnerEmail { get; set; }

    /// <summary>How often one advocate may be asked for something within any seven days; nobody is asked where it is 0.</summary>
    public int AsksPerWeek { get; set; } = AsksPerWeekUsual;

    /// <summary>Where people reach the company about the program; null where it has not said.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Whether its wall of fame is open to everybody: what members agreed to have shown outside, and nothing else.</summary>
    public bool Wall { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The hosts that links of this program may lead to.</summary>
    public DestinationHosts HostsAllowed() => new(Destination, AllowedHosts);

    /// <summary>Whether a link of this program may lead there.</summary>
    public bool MayLeadTo(Uri address) => HostsAllowed().Include(address);
}
