using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Notifications;
using Herald.Core.Referrals;
using Herald.Core.Satisfaction;
using Herald.Core.ShoutOuts;
using Herald.Data;
using Herald.Web.Ledger;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Rewards;
using Herald.Web.Ui;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.People;

internal sealed class PersonQueries(
    HeraldDb db, BookQueries books, RuleQueries rules, PersonPathQueries paths, ConsoleFrames frames)
{
    /// <summary>The latest of each; the lists have them all.</summary>
    private const int LatestMax = 20;

    private const int StatementPage = 50;

    /// <summary>Null where the program has no such advocate.</summary>
    public async Task<PersonView?> FindAsync(ProgramId program, AdvocateId id, CancellationToken ct)
    {
        if (await db.Advocates.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } advocate)
            return null;
        var measures = await frames.MeasuresAsync(program, ct);
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == advocate.AccountId, ct);
        var own = db.Referrals.Where(row => row.ProgramId == program && row.AdvocateId == id && row.WithdrawnAt == null);
        var (referrals, links) = (await ReferralsAsync(own, ct), await LinksAsync(program, id, ct));
        var latest = (await books.StatementAsync(program, Holder.Of(id), default, LatestMax, ct)).Data;
        var statement = await SayAsync(program, latest, measures, ct);
        var (invited, arrived) = await HubTimesAsync(program, id, ct);
        var path = await paths.OfAsync(program, id, ct);
        return new()
        {
            Id = id.ToString(),
            Name = advocate.Name,
            Email = advocate.Email,
            ExternalId = advocate.ExternalId,
            Account = account is null ? null : new(account.Id.ToString(), account.Name, account.OwnerEmail),
            JoinedAt = advocate.CreatedAt,
            Attributes = Attributes(advocate),
            Profile = await db.AdvocateProfiles.SingleOrDefaultAsync(row => row.ProgramId == program && row.AdvocateId == id, ct),
            Path = path,
            Language = advocate.Locale is { } locale ? PageCulture.Find(locale)?.EnglishName ?? locale : null,
            TimeZone = advocate.TimeZone,
            Consents = await ConsentsAsync(advocate, measures, ct),
            Satisfaction = await SatisfactionAsync(program, id, ct),
            InvitedAt = invited,
            ArrivedAt = arrived,
            Measures = measures,
            Leads = await own.CountAsync(ct),
            Won = await own.CountAsync(static row => row.WonAt != null, ct),
            Closed = await own.Where(row => row.ClosedCurrency == measures.Currency).SumAsync(static row => row.ClosedAmount, ct) ?? 0,
            Wallet = Wallet(await books.WalletAsync(program, Holder.Of(id), ct), measures),
            Statement = statement,
            Referrals = referrals,
            Links = links,
            Events = Events(advocate, referrals, links, statement, path),
        };
    }

    private async Task<(DateTimeOffset? Invited, DateTimeOffset? Arrived)> HubTimesAsync(
        ProgramId program, AdvocateId id, CancellationToken ct) => (
        await db.HubInvitations.Where(row => row.ProgramId == program && row.AdvocateId == id)
            .Select(static row => (DateTimeOffset?)row.InvitedAt).SingleOrDefaultAsync(ct),
        await db.HubStarts.Where(row => row.ProgramId == program && row.AdvocateId == id)
            .Select(static row => (DateTimeOffset?)row.ArrivedAt).SingleOrDefaultAsync(ct));

    private async Task<PersonView.Satisfied?> SatisfactionAsync(ProgramId program, AdvocateId id, CancellationToken ct)
    {
        var answers = db.SatisfactionAnswers.Where(row => row.ProgramId == program && row.AdvocateId == id);
        return await answers.OrderByDescending(static row => row.AnsweredAt).ThenByDescending(static row => row.SourceId)
            .FirstOrDefaultAsync(ct) is { } last
            ? new(last.Score, GroupOf(last.Score), last.AnsweredAt, await answers.CountAsync(ct))
            : null;
    }

    private async Task<IReadOnlyList<(string Name, string Value)>> ConsentsAsync(
        Advocate advocate, ProgramMeasures measures, CancellationToken ct)
    {
        var (program, id) = (advocate.ProgramId, advocate.Id);
        var wishes = await db.NotificationPreferences.Where(row => row.ProgramId == program && row.AdvocateId == id)
            .Select(static row => row.Pace).ToListAsync(ct);
        var outside = await db.ShoutOuts.CountAsync(
            row => row.ProgramId == program && row.AdvocateId == id && row.Answer == OutsideAnswer.Agreed && row.HiddenAt == null, ct);
        var honours = await db.Honours.CountAsync(
            row => row.ProgramId == program && row.AdvocateId == id && row.AgreedTo != null, ct);
        var badges = await db.BadgeShares.CountAsync(
            row => row.ProgramId == program && row.AdvocateId == id && row.EndedAt == null, ct);
        return
        [
            ("Friends see", advocate.FriendsSee == FriendsSee.FirstName ? "the first name" : "the program’s name alone"),
            ("Leaderboards", advocate.OffBoardsAt is { } off ? $"not shown since {DayText.Of(measures.DayOf(off))}" : "shown"),
            ("Mails", wishes.Count == 0 ? "as is usual"
                : wishes.TrueForAll(static pace => pace == MailPace.Never) ? "wants none"
                : $"own wishes for {SpanText.Count(wishes.Count, "kind")} of news"),
            ("Shown outside", outside + honours + badges == 0 ? "no thanks and no badge"
                : $"{SpanText.Count(outside, "shout-out")}, {SpanText.Count(honours, "honour")}, {SpanText.Count(badges, "badge")}"),
        ];
    }

    private static string GroupOf(int score) => SatisfactionScore.GroupOf(score) switch
    {
        SatisfactionGroup.Promoter => "would recommend",
        SatisfactionGroup.Passive => "content",
        _ => "would not recommend",
    };

    /// <summary>One page of his statement; null where the program has no such advocate.</summary>
    public async Task<(string Name, ProgramMeasures Measures, Page<StatementRow> Page)?> StatementAsync(
        ProgramId program, AdvocateId id, EntryId after, CancellationToken ct)
    {
        var name = await db.Advocates.Where(row => row.ProgramId == program && row.Id == id).Select(static row => row.Name)
            .SingleOrDefaultAsync(ct);
        if (name is null)
            return null;
        var measures = await frames.MeasuresAsync(program, ct);
        var page = await books.StatementAsync(program, Holder.Of(id), after, StatementPage, ct);
        return (name, measures, new(await SayAsync(program, page.Data, measures, ct), page.NextCursor));
    }

    private async Task<IReadOnlyList<StatementRow>> SayAsync(
        ProgramId program, IReadOnlyList<StatementLine> lines, ProgramMeasures measures, CancellationToken ct)
    {
        var ids = lines.Select(static line => line.Referral).OfType<ReferralId>().Distinct().ToArray();
        var friends = await (
            from row in db.Referrals
            where row.ProgramId == program && ids.Contains(row.Id)
            join friend in db.Friends on new { row.ProgramId, Id = row.FriendId } equals new { friend.ProgramId, friend.Id }
            select new { row.Id, Name = friend.Name ?? friend.Email ?? "a friend" })
            .ToDictionaryAsync(static one => one.Id, static one => one.Name, ct);
        var names = (await rules.AllAsync(program, ct))
            .ToDictionary(static rule => rule.Id, static rule => rule.Versions[^1].Terms.Name);
        return [.. lines.Select(line => StatementWords.Of(line, measures, friends, names))];
    }

    private async Task<IReadOnlyList<PersonView.Referred>> ReferralsAsync(IQueryable<Referral> own, CancellationToken ct)
    {
        var rows = await (
            from row in own
            join friend in db.Friends on new { row.ProgramId, Id = row.FriendId } equals new { friend.ProgramId, friend.Id }
            orderby row.SubmittedAt descending, row.Id descending
            select new { Row = row, friend.Name, friend.Email, friend.Company }).Take(LatestMax).ToListAsync(ct);
        return
        [
            .. rows.Select(static one => new PersonView.Referred(
                one.Row.Id.ToString(), one.Name ?? one.Email ?? "A friend without a name", one.Company, one.Row.Stage, one.Row.Value,
                one.Row.SubmittedAt)),
        ];
    }

    private async Task<IReadOnlyList<PersonView.Shared>> LinksAsync(ProgramId program, AdvocateId id, CancellationToken ct)
    {
        var rows = await db.Links.Where(row => row.ProgramId == program && row.AdvocateId == id).OrderByDescending(static row => row.Id)
            .Take(LatestMax).ToListAsync(ct);
        return
        [
            .. rows.Select(static row => new PersonView.Shared(
                row.Code, Named(row.Campaign), Named(row.Channel), row.MadeAt, row.PausedAt)),
        ];
    }

    private static string? Named(string text) => text.Length == 0 ? null : text;

    private static IReadOnlyList<(string Name, string Value)> Attributes(Advocate advocate) =>
        [.. NamedValues.Read(advocate.Attributes).EnumerateObject().Select(static pair => (pair.Name, pair.Value.ToString()))];

    private static IReadOnlyList<PersonView.Purse> Wallet(WalletView wallet, ProgramMeasures measures) =>
    [
        Purse(
            measures.PointsName, amount => measures.Say(Unit.Points, amount), wallet.Points.Available, wallet.Points.Pending,
            wallet.Points.Held, wallet.Points.Debt, wallet.Points.EarnedTotal),
        .. wallet.Money.Select(money => Purse(
            money.Currency, amount => MoneyText.Of(amount, Currency.Of(money.Currency)), money.Available, money.Pending, money.Held,
            money.Debt, null)),
    ];

    private static PersonView.Purse Purse(
        string unit, Func<long, string> say, long available, long pending, long held, long debt, long? earned) => new(
            unit, say(available), say(pending), say(held), debt > 0 ? say(debt) : null, earned is { } all ? say(all) : null);

    private static IReadOnlyList<PersonView.Happened> Events(
        Advocate advocate, IReadOnlyList<PersonView.Referred> referrals, IReadOnlyList<PersonView.Shared> links,
        IReadOnlyList<StatementRow> statement, PersonPath path) =>
    [
        .. referrals.Select(static one => new PersonView.Happened(one.SubmittedAt, $"Referred {one.Friend}", "handshake", "", one.Company))
            .Concat(links.Select(static link => new PersonView.Happened(
                link.MadeAt, "Got a link", "link", "", string.Join(", ", new[] { link.Campaign, link.Channel }.OfType<string>()))))
            .Concat(statement.Select(static line => new PersonView.Happened(
                line.At, $"{line.What}: {line.Amount}", line.Tone == "bad" ? "history" : "gift", line.Tone == "good" ? "good" : "",
                line.Reason)))
            .Concat(path.Events)
            .Append(new(advocate.CreatedAt, "Joined", "user", "", null))
            .OrderByDescending(static one => one.At).Take(LatestMax),
    ];
}
