namespace Herald.Web.Staff;

/// <summary>A program as somebody sees it who is about to join its staff.</summary>
public sealed record ProgramName(string Name, string Slug, string Mark, int Hue);
