using Herald.Core.Audiences;
using Herald.Core.Ids;

namespace Herald.Web.Audiences;

/// <summary>An audience as the API shows it.</summary>
internal sealed record AudienceView(
    AudienceId Id, string Slug, string Name, string When, string? Board, string MadeBy, DateTimeOffset MadeAt, string ChangedBy,
    DateTimeOffset ChangedAt)
{
    public static AudienceView Of(Audience row) =>
        new(row.Id, row.Slug, row.Name, row.Condition, row.Board, row.MadeBy, row.MadeAt, row.ChangedBy, row.ChangedAt);
}
