namespace Herald.Web.Audiences.Console;

/// <summary>The audience that somebody is asked whether to delete.</summary>
public sealed record AudienceToDelete(string Id, string Name, string When);
