using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>A place of a board with the name of who holds it, "Rosa D.".</summary>
internal sealed record NamedPlace(RankedAdvocate Place, string Name);
