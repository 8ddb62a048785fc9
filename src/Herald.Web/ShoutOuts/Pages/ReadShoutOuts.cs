using Herald.Core.Ids;
using Herald.Core.ShoutOuts;
using Herald.Data;
using Herald.Data.Standings;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.ShoutOuts.Pages;

/// <summary>Shout-outs as members read them.</summary>
internal sealed class ReadShoutOuts(HeraldDb db)
{
    /// <summary>So many stand on a page.</summary>
    public const int PerPage = 30;

    // What is older is in his file.
    private const int OwnMax = 50;

    /// <summary>What others in the community got, the latest first. Who is on no leaderboard is not shown here either.</summary>
    public async Task<IReadOnlyList<ReadShoutOut>> CommunityAsync(
        ProgramId program, AdvocateId reader, ShoutOutId before, int count, CancellationToken ct)
    {
        var shown = db.ShownOnBoards(program);
        return await ReadAsync(
            db.ShoutOuts.Where(row => row.ProgramId == program && row.HiddenAt == null && row.AdvocateId != reader
                && (before == default || row.Id < before) && shown.Any(one => one.Id == row.AdvocateId)),
            reader, count, ct);
    }

    /// <summary>What the reader got himself, the latest first.</summary>
    public Task<IReadOnlyList<ReadShoutOut>> OwnAsync(ProgramId program, AdvocateId reader, CancellationToken ct) => ReadAsync(
        db.ShoutOuts.Where(row => row.ProgramId == program && row.HiddenAt == null && row.AdvocateId == reader), reader, OwnMax, ct);

    /// <summary>For the home: the latest that he may read.</summary>
    public async Task<IReadOnlyList<ReadShoutOut>> LatestAsync(ProgramId program, AdvocateId reader, int count, CancellationToken ct)
    {
        var shown = db.ShownOnBoards(program);
        return await ReadAsync(
            db.ShoutOuts.Where(row => row.ProgramId == program && row.HiddenAt == null
                && (row.AdvocateId == reader || shown.Any(one => one.Id == row.AdvocateId))),
            reader, count, ct);
    }

    /// <summary>One that the reader got or gave; null where there is none that he may see.</summary>
    public async Task<ReadShoutOut?> FindAsync(ProgramId program, AdvocateId reader, ShoutOutId id, CancellationToken ct)
    {
        var rows = db.ShoutOuts.Where(row => row.ProgramId == program && row.Id == id && row.HiddenAt == null
            && (row.AdvocateId == reader || row.ByAdvocateId == reader));
        return (await ReadAsync(rows, reader, 1, ct)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<ReadShoutOut>> ReadAsync(
        IQueryable<ShoutOut> rows, AdvocateId reader, int count, CancellationToken ct)
    {
        var found = await rows.OrderByDescending(static row => row.Id).Take(count)
            .Select(row => new
            {
                Row = row,
                To = db.Advocates.Where(one => one.ProgramId == row.ProgramId && one.Id == row.AdvocateId)
                    .Select(static one => one.Name).First(),
                By = db.Advocates.Where(one => one.ProgramId == row.ProgramId && one.Id == row.ByAdvocateId)
                    .Select(static one => one.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return
        [
            .. found.OrderByDescending(static one => one.Row.Id).Select(one =>
                new ReadShoutOut(one.Row, one.Row.SignedBy ?? ShortName.Of(one.By!), ShortName.Of(one.To), reader)),
        ];
    }
}
