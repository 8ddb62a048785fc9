using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Frames;

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
