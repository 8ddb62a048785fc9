using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Programs;

namespace Herald.Data.Tracking;

/// <summary>What following a link needs to know of it and of its program.</summary>
/// <param name="Program">The program that it belongs to.</param>
/// <param name="Link">Its id.</param>
/// <param name="Code">What was followed.</param>
/// <param name="Paused">Whether it leads on without being counted.</param>
/// <param name="Destination">Where it leads: its own destination while the program allows that, else the program's.</param>
/// <param name="Hosts">Where else it may lead.</param>
/// <param name="WindowDays">For how many days a browser remembers the click.</param>
public sealed record TrackedLink(
    ProgramId Program, LinkId Link, string Code, bool Paused, Uri Destination, DestinationHosts Hosts, int WindowDays)
{
    /// <summary>The destination, ready to be marked.</summary>
    public Landing Landing { get; } = ClickMark.PlaceIn(Destination);
}
