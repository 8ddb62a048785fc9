using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Ui.Words;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Referrals.Listing;

/// <summary>Finds the referrals that a search asks for: the same for the page, its sums, the file and the numbers that lead here.</summary>
internal sealed class ReferralFilters(HeraldDb db, AdvocateQueries advocates)
{
    public async Task<IQueryable<Referral>> ApplyAsync(ProgramId program, ReferralSearch search, string zone, CancellationToken ct)
    {
        var rows = db.Referrals.Where(row => row.ProgramId == program && row.WithdrawnAt == null);
        if (search.Advocate is { } name)
        {
            var advocate = (await advocates.ResolveAsync(program, name, ct))?.Id ?? default;
            rows = rows.Where(row => row.AdvocateId == advocate);
        }

        if (search.Account is { } account)
        {
            rows = rows.Where(row => db.Advocates.Any(advocate =>
                advocate.ProgramId == row.ProgramId && advocate.Id == row.AdvocateId && advocate.AccountId == account));
        }

        if (search.Rule is { } rule)
        {
            rows = rows.Where(row => db.Earnings.Any(earning => earning.ProgramId == row.ProgramId && earning.ReferralId == row.Id
                && earning.RuleId == rule && earning.Amount > 0));
        }

        rows = Within(rows, search, zone);
        rows = Standing(rows, search);
        rows = Named(rows, search);
        return search.Text is { } text ? About(rows, text) : rows;
    }

    private static IQueryable<Referral> Within(IQueryable<Referral> rows, ReferralSearch search, string zone)
    {
        if (search.From is { } from)
        {
            var begins = ProgramDays.BeginningOf(from, zone);
            rows = rows.Where(row => row.SubmittedAt >= begins);
        }

        if (search.To is { } to)
        {
            var ends = ProgramDays.BeginningOf(to.AddDays(1), zone);
            rows = rows.Where(row => row.SubmittedAt < ends);
        }

        return rows;
    }

    private static IQueryable<Referral> Standing(IQueryable<Referral> rows, ReferralSearch search)
    {
        if (search.Stage is { } stage)
            rows = rows.Where(row => row.Stage == stage);
        if (search.Open)
        {
            rows = rows.Where(static row =>
                row.Stage == Stage.Submitted || row.Stage == Stage.Qualified || row.Stage == Stage.Opportunity);
        }

        rows = search.Reached switch
        {
            Stage.Qualified => rows.Where(static row => row.QualifiedAt != null),
            Stage.Opportunity => rows.Where(static row => row.OpportunityAt != null),
            Stage.Won => rows.Where(static row => row.WonAt != null),
            _ => rows,
        };
        rows = (search.Amount, search.Currency) switch
        {
            (AmountKind.Pipeline, { } currency) => rows.Where(row => row.PipelineCurrency == currency),
            (AmountKind.Closed, { } currency) => rows.Where(row => row.ClosedCurrency == currency),
            (AmountKind.Pipeline, null) => rows.Where(static row => row.PipelineAmount != null),
            (AmountKind.Closed, null) => rows.Where(static row => row.ClosedAmount != null),
            (null, { } currency) => rows.Where(row => row.PipelineCurrency == currency || row.ClosedCurrency == currency),
            _ => rows,
        };
        return search.Flagged ? rows.Where(static row => row.Flags != NoFlags) : rows;
    }

    private static IReadOnlyList<string> NoFlags { get; } = [];

    private static IQueryable<Referral> Named(IQueryable<Referral> rows, ReferralSearch search)
    {
        if (search.Owner is { } owner)
        {
            var key = owner.ToLowerInvariant();
            rows = owner == FilterText.None
                ? rows.Where(static row => row.OwnerEmail == null)
                : rows.Where(row => row.OwnerEmail!.ToLower() == key);
        }

        if (search.Channel is { } channel)
            rows = channel == FilterText.None ? rows.Where(static row => row.Channel == null) : rows.Where(row => row.Channel == channel);
        if (search.Campaign is { } campaign)
        {
            rows = campaign == FilterText.None
                ? rows.Where(static row => row.Campaign == null)
                : rows.Where(row => row.Campaign == campaign);
        }

        return rows;
    }

    // It looks through the program's own rows: words within a name have no index that both engines share.
    private IQueryable<Referral> About(IQueryable<Referral> rows, string text)
    {
        if (IdText.TryRead(text, out ReferralId id))
            return rows.Where(row => row.Id == id);
        var words = text.ToLowerInvariant();
        return rows.Where(row =>
            db.Friends.Any(friend => friend.ProgramId == row.ProgramId && friend.Id == row.FriendId
                && (friend.Name!.ToLower().Contains(words) || friend.Email!.ToLower().Contains(words)
                    || friend.Company!.ToLower().Contains(words)))
            || db.Advocates.Any(advocate => advocate.ProgramId == row.ProgramId && advocate.Id == row.AdvocateId
                && advocate.Name.ToLower().Contains(words)));
    }
}
