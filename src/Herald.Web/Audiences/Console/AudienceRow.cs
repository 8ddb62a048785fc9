namespace Herald.Web.Audiences.Console;

/// <summary>One line of the list of audiences; its count is null where counting would have kept the page waiting.</summary>
public sealed record AudienceRow(
    string Id, string Slug, string Name, string When, int? Count, string ChangedBy, DateTimeOffset ChangedAt);
