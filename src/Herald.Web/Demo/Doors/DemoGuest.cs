using Herald.Core.Ids;
using Herald.Core.Staff;

namespace Herald.Web.Demo.Doors;

/// <summary>Who somebody becomes by a door of the demo: an advocate of the demo's program, or somebody on its staff.</summary>
/// <param name="Name">What he is called.</param>
/// <param name="Program">The demo's program.</param>
public sealed record DemoGuest(string Name, ProgramId Program)
{
    /// <summary>The advocate; null where it is staff.</summary>
    public AdvocateId? Advocate { get; init; }

    /// <summary>Who it is on the staff; null where it is an advocate.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>What he is on the staff.</summary>
    public StaffRole? Role { get; init; }

    /// <summary>What he is, in two or three words.</summary>
    public string What => Role switch
    {
        null => "an advocate",
        StaffRole.Sales => "a sales rep",
        _ => "the program's owner",
    };

    /// <summary>What is open to him, as a sentence.</summary>
    public string Sight => Role switch
    {
        null => $"{Name} has referred many friends, and has earned something by it.",
        StaffRole.Sales => $"Referrals of some companies are routed to {Name}, who records how they go.",
        _ => $"{Name} owns the program: everything that staff can see and do is open.",
    };

    /// <summary>Where he goes on to.</summary>
    public string Home => Role switch
    {
        null => "/hub/" + DemoPlan.Slug,
        StaffRole.Sales => $"/console/{DemoPlan.Slug}/mine",
        _ => "/console/" + DemoPlan.Slug,
    };
}
