namespace Herald.Web.Notifications;

/// <summary>A badge that an advocate is told of.</summary>
/// <param name="Name">What it is called, with its tier.</param>
/// <param name="Slug">What addresses call it.</param>
/// <param name="About">What it is for, or what staff wrote who gave it.</param>
public sealed record NotifiedBadge(string Name, string Slug, string About);
