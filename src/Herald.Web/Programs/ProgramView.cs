using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Programs;

namespace Herald.Web.Programs;

/// <summary>A program as the API shows it.</summary>
internal sealed record ProgramView(
    ProgramId Id,
    string Slug,
    string Name,
    Brand Brand,
    string TimeZone,
    string Locale,
    Currency Currency,
    string PointsName,
    string Destination,
    IReadOnlyList<string> AllowedHosts,
    string Terms,
    AttributionPolicy Attribution,
    SeasonView Season,
    int AsksPerWeek,
    string? FallbackOwnerEmail,
    string? ContactEmail,
    bool Wall,
    DateTimeOffset CreatedAt)
{
    public static ProgramView Of(Core.Programs.Program program) => new(
        program.Id,
        program.Slug,
        program.Name,
        program.Brand,
        program.TimeZone,
        program.Locale,
        program.Currency,
        program.PointsName,
        program.Destination,
        program.AllowedHosts,
        program.Terms,
        program.Attribution,
        SeasonView.Of(program.Seasons.Chosen),
        program.AsksPerWeek,
        program.FallbackOwnerEmail,
        program.ContactEmail,
        program.Wall,
        program.CreatedAt);
}
