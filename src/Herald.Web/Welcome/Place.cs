namespace Herald.Web.Welcome;

/// <summary>An address worth knowing, and what is there.</summary>
public sealed record Place(string Name, string Address, string Purpose);
