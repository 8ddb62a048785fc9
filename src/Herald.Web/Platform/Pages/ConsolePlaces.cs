using Herald.Core.Referrals;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Platform.Pages;

/// <summary>The places of the console's menu: daily work first, then people, then what the program runs on.</summary>
internal static class ConsolePlaces
{
    public static IReadOnlyList<ConsolePlace> All { get; } =
    [
        new(10, "/referrals", "Referrals", "handshake", StaffRight.See),
        new(20, "/mine", "My referrals", "inbox", StaffRight.Work) { Waiting = RoutedAsync },
        new(30, "/advocates", "Advocates", "users", StaffRight.See) { Group = ConsolePlace.People },
        new(40, "/accounts", "Accounts", "building-2", StaffRight.See) { Group = ConsolePlace.People },
        new(60, "/links", "Links", "link", StaffRight.See) { Group = ConsolePlace.SetUp },
        new(75, "/keys", "API keys", "key-round", StaffRight.Own) { Group = ConsolePlace.SetUp },
    ];

    // Referrals that are routed to him and that nobody has looked at yet.
    private static async Task<int> RoutedAsync(HeraldDb db, StaffCaller caller, CancellationToken ct)
    {
        var email = await db.StaffAccounts.Where(row => row.Id == caller.Staff).Select(static row => row.EmailKey).SingleAsync(ct);
        return await db.Referrals.CountAsync(
            row => row.ProgramId == caller.Program && row.OwnerEmail!.ToLower() == email && row.Stage == Stage.Submitted
                && row.WithdrawnAt == null,
            ct);
    }
}
