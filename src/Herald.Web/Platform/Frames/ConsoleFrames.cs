using Herald.Data;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Frames;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Frames;

/// <summary>What stands around the pages of the console, for whoever works in it.</summary>
internal sealed class ConsoleFrames(HeraldDb db)
{
    private const string Workshop = "Set-up";

    public async Task<ConsoleFrame> OfAsync(StaffCaller caller, CancellationToken ct)
    {
        var program = await db.Programs.Where(row => row.Id == caller.Program)
            .Select(static row => new { row.Slug, row.Name, row.Brand }).SingleAsync(ct);
        var frame = new ConsoleFrame(
            program.Slug, program.Name, program.Brand.Mark, program.Brand.Hue, caller.Name, RoleText.Label(caller.Role));
        return frame with { Items = [.. Items(frame.Home)] };
    }

    private static IEnumerable<MenuItem> Items(string home)
    {
        yield return new("Overview", home, "layout-dashboard");
        yield return new("Mailbox", home + "/mailbox", "mailbox") { Group = Workshop };
    }
}
