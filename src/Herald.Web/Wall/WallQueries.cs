using Herald.Core.Ids;
using Herald.Core.ShoutOuts;
using Herald.Data;
using Herald.Data.Standings;
using Herald.Web.Platform;
using Herald.Web.Ui;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Wall;

/// <summary>
/// What a wall of fame shows: what each member who is named agreed to have shown outside; staff speak there in the program's name. Who is
/// on no leaderboard any more is not on it, whatever he agreed to before.
/// </summary>
internal sealed class WallQueries(HeraldDb db, OwnAddress address)
{
    // Two years.
    private const int HonoursMax = 24;
    private const int ShoutOutsMax = 60;

    public async Task<WallText> OfAsync(Core.Programs.Program program, CancellationToken ct) => new(
        program.Name, program.Brand.Mark, program.Brand.Hue, program.Brand.Voice, address.Of("/wall/" + program.Slug),
        "/hub/" + program.Slug, program.ContactEmail, await HonoursAsync(program.Id, ct), await ShoutOutsAsync(program, ct));

    private async Task<IReadOnlyList<WallText.Honour>> HonoursAsync(ProgramId program, CancellationToken ct)
    {
        var rows = await db.Honours.Where(row => row.ProgramId == program && row.AnnouncedAt != null && row.AgreedTo != null)
            .Join(db.ShownOnBoards(program), static row => row.AdvocateId, static one => one.Id, static (row, one) => new { row, one.Name })
            .OrderByDescending(static found => found.row.Month).Take(HonoursMax).ToListAsync(ct);
        return
        [
            .. rows.Select(static found => new WallText.Honour(
                found.row.Month.ToString("Y", PageCulture.Current), ShortName.Of(found.Name), found.row.Words)),
        ];
    }

    private async Task<IReadOnlyList<WallText.ShoutOut>> ShoutOutsAsync(Core.Programs.Program program, CancellationToken ct)
    {
        var shown = db.ShownOnBoards(program.Id);
        var rows = await db.ShoutOuts
            .Where(row => row.ProgramId == program.Id && row.HiddenAt == null && row.Answer == OutsideAnswer.Agreed
                && (row.ByAdvocateId == null || (row.GiverAgreedTo != null && shown.Any(one => one.Id == row.ByAdvocateId))))
            .Join(shown, static row => row.AdvocateId, static one => one.Id, static (row, one) => new { Row = row, To = one.Name })
            .OrderByDescending(static found => found.Row.Id).Take(ShoutOutsMax)
            .Select(found => new
            {
                found.Row,
                found.To,
                From = db.Advocates.Where(one => one.ProgramId == program.Id && one.Id == found.Row.ByAdvocateId)
                    .Select(static one => one.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(program.TimeZone);
        return
        [
            .. rows.Select(found => new WallText.ShoutOut(
                found.From is null ? program.Name : ShortName.Of(found.From), ShortName.Of(found.To), found.Row.Text,
                found.Row.Reason, TimeZoneInfo.ConvertTime(found.Row.GivenAt, zone).ToString("Y", PageCulture.Current))),
        ];
    }
}
