using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Frames;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Frames;

/// <summary>What stands around the pages of the console: the program, who asks, and the places that his role sees.</summary>
internal sealed class ConsoleFrames(HeraldDb db, IEnumerable<ConsolePlace> places)
{
    // More programs than this are found on the page that lists them all.
    private const int OthersMax = 20;

    public async Task<ConsoleFrame> OfAsync(StaffCaller caller, CancellationToken ct)
    {
        var program = await db.Programs.Where(row => row.Id == caller.Program)
            .Select(static row => new { row.Slug, row.Name, row.Brand.Mark, row.Brand.Hue, row.TimeZone }).SingleAsync(ct);
        var others = await db.Memberships.Where(row => row.StaffId == caller.Staff && row.ProgramId != caller.Program)
            .Join(db.Programs, static row => row.ProgramId, static row => row.Id, static (_, other) => new { other.Slug, other.Name })
            .OrderBy(static other => other.Name).Take(OthersMax).ToListAsync(ct);
        var items = new List<MenuItem>();
        var home = "/console/" + program.Slug;
        foreach (var place in places.DistinctBy(static place => place.Path).Where(place => caller.May(place.Right))
            .OrderBy(static place => place.Order))
        {
            items.Add(new(place.Text, home + place.Path, place.Icon)
            {
                Group = place.Group,
                Count = place.Waiting is { } waiting ? await waiting(db, caller, ct) : null,
            });
        }

        return new(program.Slug, program.Name, program.Mark, program.Hue, caller.Name, RoleText.Label(caller.Role))
        {
            Items = items,
            Programs =
            [
                .. others.Select(static other => new MenuItem(other.Name, "/console/" + other.Slug)),
                new("Make a new program", "/console/new", "plus"),
            ],
            Zone = TimeZoneInfo.FindSystemTimeZoneById(program.TimeZone),
            Search = home + "/search",
            Own = "/account",
        };
    }

    /// <summary>What the program counts in.</summary>
    public async Task<ProgramMeasures> MeasuresAsync(ProgramId id, CancellationToken ct)
    {
        var program = await db.Programs.Where(row => row.Id == id)
            .Select(static row => new { row.TimeZone, row.Currency, row.PointsName }).SingleAsync(ct);
        return new(TimeZoneInfo.FindSystemTimeZoneById(program.TimeZone), program.Currency, program.PointsName);
    }
}
