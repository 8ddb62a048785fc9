using Herald.Web.Honours.Pages;
using Herald.Web.Hub.Badges;
using Herald.Web.Hub.Climbing;
using Herald.Web.Hub.Purse;
using Herald.Web.Hub.Quests;
using Herald.Web.Hub.Stories;
using Herald.Web.Hub.Streaks;
using Herald.Web.Hub.Terms;
using Herald.Web.ShoutOuts.Pages;
using Herald.Web.Thanks.Pages;
using Herald.Web.Ui.Charts;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Home;

/// <summary>What stands on the advocate's home.</summary>
public sealed record HomeText
{
    public required HubFrame Frame { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>"Saturday, 21 November".</summary>
    public required string Today { get; init; }

    /// <summary>"Morning, Rosa."</summary>
    public required string Greeting { get; init; }

    public required IReadOnlyList<HomeTicket> Tickets { get; init; }

    /// <summary>Challenges that are worth doing next; none where the program has none for him.</summary>
    public required IReadOnlyList<QuestPick> Picks { get; init; }

    public required IReadOnlyList<Story> Stories { get; init; }

    /// <summary>All of his referrals.</summary>
    public required int Referrals { get; init; }

    public required PurseText Purse { get; init; }

    /// <summary>His level; null where the program has none.</summary>
    public required LevelText? Level { get; init; }

    /// <summary>His badges; null where the program has none.</summary>
    public required ShelfText? Badges { get; init; }

    /// <summary>His weeks in a row; null where the page is shown for its looks.</summary>
    public required StreakText? Streak { get; init; }

    /// <summary>The advocate of the month; null where nobody was announced of late.</summary>
    public ReadHonour? Honour { get; init; }

    /// <summary>The latest shout-outs in the community.</summary>
    public IReadOnlyList<ReadShoutOut> ShoutOuts { get; init; } = [];

    /// <summary>Who thanked him of late; null where nobody did.</summary>
    public OwnThanksNews? Thanks { get; init; }

    /// <summary>Where he stands this month.</summary>
    public required string Board { get; init; }

    public required TermsText Terms { get; init; }

    /// <summary>His referrals week by week, beside the twelve weeks before.</summary>
    public required IReadOnlyList<ChartPoint> Weeks { get; init; }
}
