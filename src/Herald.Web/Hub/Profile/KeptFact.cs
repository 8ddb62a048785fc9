namespace Herald.Web.Hub.Profile;

/// <summary>Something that is kept about the advocate, in words.</summary>
public sealed record KeptFact(string What, string Value);
