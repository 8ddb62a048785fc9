using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Programs;

/// <summary>Changes a program's settings; what the input leaves out stays as it is.</summary>
internal sealed class SaveProgram(HeraldDb db, TimeProvider clock)
{
    public async Task<Core.Programs.Program> RunAsync(ProgramId id, ProgramInput input, CancellationToken ct)
    {
        var program = await db.Programs.AsTracking().SingleAsync(row => row.Id == id, ct);
        program.Name = input.Name?.Trim() ?? program.Name;
        var (brand, attribution) = (program.Brand, program.Attribution);
        program.Brand = new(input.Brand?.Hue ?? brand.Hue, input.Brand?.Mark ?? brand.Mark, input.Brand?.Voice ?? brand.Voice);
        program.TimeZone = input.TimeZone ?? program.TimeZone;
        program.Locale = input.Locale ?? program.Locale;
        program.PointsName = input.PointsName?.Trim() ?? program.PointsName;
        program.Destination = input.Destination ?? program.Destination;
        program.AllowedHosts = input.AllowedHosts ?? program.AllowedHosts;
        program.Terms = input.Terms ?? program.Terms;
        program.Attribution = new(input.Attribution?.Model ?? attribution.Model, input.Attribution?.WindowDays ?? attribution.WindowDays);
        if (input.Season is { } season)
        {
            program.Seasons = program.Seasons.Choose(
                season.Length ?? program.Seasons.Chosen.Length, season.FirstMonth ?? program.Seasons.Chosen.FirstMonth,
                ProgramDays.DayOf(clock.GetUtcNow(), program.TimeZone));
        }

        program.AsksPerWeek = input.AsksPerWeek ?? program.AsksPerWeek;
        if (input.FallbackOwnerEmail is { } owner)
            program.FallbackOwnerEmail = owner.Length == 0 ? null : owner.Trim();
        if (input.ContactEmail is { } contact)
            program.ContactEmail = contact.Trim() is { Length: > 0 } reached ? reached : null;
        program.Wall = input.Wall ?? program.Wall;
        await db.SaveChangesAsync(ct);
        return program;
    }
}
