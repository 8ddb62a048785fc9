using Herald.Core.Staff;
using Herald.Web.Platform.Frames;

namespace Herald.Web.Platform.Pages;

/// <summary>The places of the console's menu: daily work first, then people, then what the program runs on.</summary>
internal static class ConsolePlaces
{
    public static IReadOnlyList<ConsolePlace> All { get; } =
    [
        new(10, "/referrals", "Referrals", "handshake", StaffRight.See),
        new(20, Mine, "My referrals", "inbox", StaffRight.Work),
        new(30, "/advocates", "Advocates", "users", StaffRight.See) { Group = ConsolePlace.People },
        new(40, "/accounts", "Accounts", "building-2", StaffRight.See) { Group = ConsolePlace.People },
        new(60, "/links", "Links", "link", StaffRight.See) { Group = ConsolePlace.SetUp },
        new(75, "/keys", "API keys", "key-round", StaffRight.Own) { Group = ConsolePlace.SetUp },
    ];

    /// <summary>The place whose entry counts what waits for who looks at it.</summary>
    public const string Mine = "/mine";
}
