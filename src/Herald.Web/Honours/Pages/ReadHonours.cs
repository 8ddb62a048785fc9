using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Standings;
using Herald.Web.Ui;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Honours.Pages;

/// <summary>Advocates of the month as members read them. Who is on no leaderboard reads of himself alone.</summary>
internal sealed class ReadHonours(HeraldDb db)
{
    // Five years.
    private const int HonoursMax = 60;

    // A month that nobody was chosen for ends what is news.
    private static readonly TimeSpan FreshMax = TimeSpan.FromDays(45);

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<ReadHonour>> OfAsync(ProgramId program, AdvocateId reader, CancellationToken ct) =>
        ReadAsync(program, reader, default, HonoursMax, ct);

    /// <summary>What is new of it for the home; null where nothing is.</summary>
    public async Task<ReadHonour?> NewsAsync(ProgramId program, AdvocateId reader, DateTimeOffset now, CancellationToken ct) =>
        (await ReadAsync(program, reader, (now - FreshMax).Storable(), 1, ct)).FirstOrDefault();

    private async Task<IReadOnlyList<ReadHonour>> ReadAsync(
        ProgramId program, AdvocateId reader, DateTimeOffset since, int count, CancellationToken ct)
    {
        var shown = db.ShownOnBoards(program);
        var rows = await db.Honours
            .Where(row => row.ProgramId == program && row.AnnouncedAt != null && row.AnnouncedAt >= since
                && (row.AdvocateId == reader || shown.Any(one => one.Id == row.AdvocateId)))
            .Join(db.Advocates, static row => new { row.ProgramId, Id = row.AdvocateId }, static one => new { one.ProgramId, one.Id },
                static (row, one) => new { Honour = row, one.Name })
            .OrderByDescending(static row => row.Honour.Month).Take(count).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new ReadHonour(
                row.Honour.Id, row.Honour.Month.ToString("Y", PageCulture.Current), ShortName.Of(row.Name), row.Honour.AdvocateId == reader,
                row.Honour.Words, row.Honour.ChosenBy,
                row.Honour.AnsweredAt is null ? null : row.Honour.AgreedTo is not null)),
        ];
    }
}
