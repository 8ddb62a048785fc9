using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Hub.Home;
using Herald.Web.Hub.Purse;
using Herald.Web.Hub.Stories;
using Herald.Web.Hub.Terms;
using Herald.Web.Ui;
using Herald.Web.Ui.Charts;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Setup.Preview;

/// <summary>The home of an advocate who does not exist, in a program as it would look.</summary>
internal static class ExampleHome
{
    public const string Advocate = "Rosa Díaz";
    private const long Points = 1_240;
    private const int DaysAgo = 9;

    // As many referrals a week as make a line.
    private static readonly int[] Weeks = [0, 1, 0, 1, 1, 2, 1, 0, 2, 1, 3, 2];

    public static HomeText Of(Core.Programs.Program program, Offers offers, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(program.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var today = TimeZoneInfo.ConvertTime(now, zone);
        var promises = offers.Live.SelectMany(offer => RuleWords.Of(offer.Terms, Reader(program))).ToArray();
        var own = promises.FirstOrDefault(static promise => promise.To == Party.Advocate);
        var frame = new HubFrame(program.Slug, program.Name, program.Brand.Mark, program.Brand.Hue)
        {
            Member = Advocate,
            Points = $"{Points.ToString("N0", PageCulture.Current)} {program.PointsName}",
        };
        return new()
        {
            Frame = frame,
            Zone = zone,
            Today = today.ToString("dddd, d MMMM", PageCulture.Current),
            Greeting = "Morning, Rosa.",
            Tickets = Tickets(frame, promises, own),
            Picks = [],
            Stories = [Story(frame, own, now)],
            Referrals = 1,
            Purse = Purse(program),
            Level = null,
            Badges = null,
            Streak = null,
            Board = "You are 3rd of 120.",
            Terms = Terms(program, promises),
            Weeks = [.. Weeks
                .Select((count, at) =>
                new ChartPoint(today.AddDays(7 * (at - Weeks.Length)).ToString("d MMM", PageCulture.Current), count))],
        };
    }

    private static RuleReader Reader(Core.Programs.Program program) =>
        RuleReader.AsAdvocate(program.PointsName) with { Currency = program.Currency, TimeZone = program.TimeZone };

    private static HomeTicket[] Tickets(HubFrame frame, RulePromise[] promises, RulePromise? own) =>
    [
        new()
        {
            Title = "Share your link",
            // The first of each side, as the hub has it.
            Why = string.Join(' ', promises.GroupBy(static promise => promise.To).Select(static side => side.First().Sentence)
                .Append("Choose where, and the words are there already.")),
            Figure = own?.Figure,
            Caption = own?.Caption,
            Icon = "share-2",
            Href = frame.Address(HubPlace.Share),
            Action = "Choose where",
        },
        new()
        {
            Title = "Refer somebody by name",
            Why = "You tell us who, and how to get in touch; you can introduce the two of us in your own words.",
            Icon = "send",
            Href = frame.Home + "/refer",
            Action = "Begin",
        },
    ];

    private static Story Story(HubFrame frame, RulePromise? own, DateTimeOffset now) => new()
    {
        Id = default,
        Href = frame.Address(HubPlace.Referrals),
        Friend = "Kim Larsen",
        Stage = Stage.Qualified,
        State = "A good fit",
        Tone = "note",
        Since = now.AddDays(-2),
        Steps =
        [
            new("You referred Kim", now.AddDays(-DaysAgo), "send", "", []),
            new("Kim was found to be a good fit", now.AddDays(-2), "check", "good", []),
            new("Next: Kim becomes a customer", null, "clock", "", own is null ? [] : [own.Sentence]),
        ],
        Gained = null,
    };

    private static PurseText Purse(Core.Programs.Program program) => new()
    {
        Points = Points.ToString("N0", PageCulture.Current),
        PointsName = program.PointsName,
        Money = [],
        PendingSum = null,
        Pending = [],
        Debt = null,
        EarnedTotal = "1,500 " + program.PointsName,
    };

    private static TermsText Terms(Core.Programs.Program program, RulePromise[] promises) => new()
    {
        Own = Of(promises, Party.Advocate),
        Friends = Of(promises, Party.Friend),
        Standing = promises.Length > 0 ? null : "Nothing is promised at present: what you recommend, you recommend for its own sake.",
        Paragraphs = program.Terms.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };

    private static Promise[] Of(RulePromise[] promises, Party side) =>
        [.. promises.Where(promise => promise.To == side).Select(static promise => new Promise(promise.Sentence, promise.Notes))];
}
