using Herald.Data;
using Herald.Web.Ui.Charts;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Home;

internal sealed class WeekQueries(HeraldDb db)
{
    private const int Weeks = 12;
    private const int Days = 7;

    // Who refers more often in 24 weeks is a machine; its weeks may be cut off.
    private const int RowsMax = 10_000;

    /// <summary>The advocate's referrals in each of the last twelve weeks that end today, beside the twelve weeks before.</summary>
    public async Task<IReadOnlyList<ChartPoint>> OfAsync(Member member, CancellationToken ct)
    {
        var words = member.Words;
        var begins = words.Now.AddDays(-Days * (2 * Weeks + 1));
        var instants = await db.Referrals
            .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.WithdrawnAt == null
                && row.SubmittedAt >= begins)
            .OrderByDescending(static row => row.SubmittedAt).Take(RowsMax).Select(static row => row.SubmittedAt).ToListAsync(ct);
        // The week that ends today is the first backwards; what lies ahead by a clock that is wrong counts in it.
        var counts = instants.CountBy(at => Math.Max(0, words.Days(at, words.Now)) / Days).ToDictionary();
        return [.. Enumerable.Range(0, Weeks).Select(week => Weeks - 1 - week).Select(back => new ChartPoint(
            words.Local(words.Now).AddDays(-Days * back - Days + 1).ToString(T("d MMM"), words.Culture),
            counts.GetValueOrDefault(back),
            counts.GetValueOrDefault(back + Weeks)))];
    }
}
