using Herald.Web.Ui;
using Herald.Web.Ui.Charts;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Frames;
using Herald.Web.Ui.Sharing;
using Herald.Web.Ui.Tables;
using Microsoft.Extensions.Primitives;

namespace Herald.Web.Showcase;

/// <summary>What the parts are shown with. People and companies are invented.</summary>
internal static class Samples
{
    public static DateTimeOffset Today { get; } = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    public static HubFrame Hub { get; } = new("northwind", "Northwind Circle", "NC", 28)
    {
        Member = "Rosa Díaz",
        Points = "1,240 points",
        Unread = 3,
    };

    public static ConsoleFrame Console { get; } = new("northwind", "Northwind Circle", "NC", 28, "Hugo Weiss", "Program manager")
    {
        Items =
        [
            new("Overview", "/ui/console", "layout-dashboard"),
            new("Referrals", "/ui/console?at=referrals", "users") { Count = 12 },
            new("My referrals", "/ui/console?at=mine", "inbox"),
            new("Advocates", "/ui/console?at=advocates", "contact"),
            new("Accounts", "/ui/console?at=accounts", "building-2"),
            new("Rules", "/ui/console?at=rules", "scale") { Group = "Program" },
            new("Links", "/ui/console?at=links", "link") { Group = "Program" },
            new("Keys", "/ui/console?at=keys", "key-round") { Group = "Program" },
            new("Mailbox", "/ui/console?at=mailbox", "mailbox") { Group = "Program" },
            new("Staff", "/ui/console?at=staff", "shield") { Group = "House" },
            new("Audit log", "/ui/console?at=audit", "history") { Group = "House" },
            new("Settings", "/ui/console?at=settings", "settings") { Group = "House" },
        ],
        Programs = [new("Globex Friends", "/ui/console?program=globex"), new("Acme Partners", "/ui/console?program=acme")],
    };

    public static IReadOnlyList<Choice> Needs { get; } =
    [
        new("soon", "This quarter"), new("later", "Later this year"), new("unsure", "I do not know"),
    ];

    public static IReadOnlyList<Choice> Ways { get; } =
    [
        new("mail", "By e-mail") { Hint = "In your own words, with the sales rep in copy if you like." },
        new("phone", "By phone") { Hint = "The sales rep calls, and says that you sent him." },
    ];

    public static FormFaults Faults { get; } = new(
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["friend_email"] = ["An e-mail address is expected, such as kim@example.com."],
            ["consent"] = ["Please ask your friend first, then tick this."],
        });

    public static string Link { get; } = "https://refer.northwind.example/r/Rosa7Kd2mQx";

    public static IReadOnlyList<ShareChannel> Channels { get; } = ShareChannel.Usual(
        Link,
        "What we run our stand-ups with",
        "Hello,\n\nwe have used Northwind for a year, and I would not go back. With my link your first month is free.\n\n" + Link
            + "\n\nI get 150 points if you stay.\n\nRosa",
        "We run our stand-ups with Northwind. With my link your first month is free (I get points for it): " + Link);

    public static PageAddress Here { get; } = new("/ui", new Dictionary<string, StringValues>(StringComparer.Ordinal));

    public static IReadOnlyList<MenuItem> Views { get; } =
    [
        new("Share", "#share") { Count = 4 }, new("Charts", "#charts") { Count = 5 }, new("Tables", "#tables"),
    ];

    public static IReadOnlyList<ChecklistItem> Setup { get; } =
    [
        new("Name the program and choose its colour", true),
        new("Write the first rule", true),
        new("Invite an advocate", false) { Href = "#share", Hint = "One is enough to try it." },
        new("See a first referral tracked", false) { Hint = "It ticks itself, as the others do." },
    ];

    public static IReadOnlyList<ChartPoint> Weeks { get; } =
    [
        .. new (double Value, double Before)[]
        {
            (2, 3), (3, 4), (3, 3), (5, 3), (4, 4), (6, 3), (5, 3), (7, 4), (6, 4), (9, 5), (8, 4), (11, 5),
        }.Select(static (week, index) => new ChartPoint($"{index + 36}", week.Value, week.Before)),
    ];

    public static IReadOnlyList<ChartPoint> Leads { get; } =
    [
        new("E-mail", 92, 71) { Href = "#tables" }, new("LinkedIn", 64, 70) { Href = "#tables" }, new("WhatsApp", 38, 12),
        new("QR code", 15, 0),
    ];

    public static IReadOnlyList<FunnelStage> Stages { get; } =
    [
        new("Leads", 209) { Before = 133, Href = "#tables" },
        new("Qualified", 88) { Before = 71, Took = "4 days on average", Href = "#tables" },
        new("Opportunities", 41) { Before = 44, Took = "12 days on average", Href = "#tables" },
        new("Won", 17) { Before = 12, Took = "25 days on average", Href = "#tables" },
    ];

    /// <summary>Referrals as a list shows them.</summary>
    public static IReadOnlyList<SampleReferral> Referrals { get; } =
    [
        new("Kim Larsen", "Globex", "Rosa Díaz", "Opportunity", "note", 24_000, Today.AddDays(-2)),
        new("Omar Haddad", "Initech", "Mateo Navarro", "Won", "good", 8_400, Today.AddDays(-3)),
        new("Priya Desai", "Umbra Labs", "Rosa Díaz", "Qualified", "plum", 12_000, Today.AddDays(-5)),
        new("Jonas Berg", "Fjord Freight", "Ana Ruiz", "Submitted", "", null, Today.AddDays(-6)),
        new("Aiko Mori", "Hoshi Foods", "Hugo Weiss", "Lost", "bad", null, Today.AddDays(-9)),
        new("Lena Vogt", "Brandt & Söhne", "Mateo Navarro", "Won", "good", 31_500, Today.AddDays(-12)),
    ];
}
