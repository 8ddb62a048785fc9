using Herald.Core.Ids;

namespace Herald.Web.Demo.Doors;

/// <summary>Who somebody becomes by a door of the demo: an advocate of the demo's program, or somebody on its staff.</summary>
/// <param name="Name">What he is called.</param>
/// <param name="Program">The demo's program.</param>
/// <param name="Advocate">The advocate; null where it is staff.</param>
/// <param name="Staff">Who it is on the staff; null where it is an advocate.</param>
internal sealed record DemoGuest(string Name, ProgramId Program, AdvocateId? Advocate, StaffId? Staff)
{
    /// <summary>Where he goes on to.</summary>
    public string Home => (Advocate is null ? "/console/" : "/hub/") + DemoPlan.Slug;
}
