using System.Text.Json;
using Herald.Core.Ledger;
using Herald.Core.Links;
using Herald.Data;
using Herald.Web.Hub.Badges;
using Herald.Web.Hub.Referring;
using Herald.Web.Hub.Sharing;
using Herald.Web.Hub.Start;
using Herald.Web.Hub.Streaks;
using Herald.Web.Hub.Words;
using Herald.Web.Links;
using Herald.Web.Platform;
using Herald.Web.Streaks;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Profile;

internal sealed class ProfileQueries(HeraldDb db, LinkClicks clicks, ShelfQueries shelf, StreakQueries streaks, KeepLikes likes)
{
    // A link for each channel, and some for campaigns.
    private const int LinksMax = 100;

    public async Task<ProfileText> OfAsync(Member member, OwnAddress address, CancellationToken ct) => new()
    {
        Frame = member.Frame,
        Zone = member.Words.Zone,
        Email = member.Advocate.Email,
        ProgramZone = member.Program.TimeZone,
        ProgramLanguage = PageCulture.Of(member.Program.Locale).NativeName,
        Sample = T($"Today is {member.Words.Today}, and a thousand and a half is written {1000.5m:N1}."),
        Links = await LinksAsync(member, address, ct),
        Badges = await shelf.HeldAsync(member, ct),
        Streak = WriteStreak.Of(member, await streaks.OfAsync(member.Program, member.Id, ct), null),
        Likes = await likes.OfAsync(member, ct),
        Kept = await KeptAsync(member, ct),
    };

    private async Task<IReadOnlyList<OwnLink>> LinksAsync(Member member, OwnAddress address, CancellationToken ct)
    {
        var links = await db.Links.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id)
            .OrderByDescending(static row => row.Id).Take(LinksMax).ToListAsync(ct);
        var came = (await db.Referrals
            .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.WithdrawnAt == null)
            .GroupBy(static row => new { row.Channel, row.Campaign })
            .Select(static group => new { group.Key.Channel, group.Key.Campaign, Count = group.Count() }).ToListAsync(ct))
            .ToDictionary(static row => (row.Channel ?? "", row.Campaign ?? ""), static row => row.Count);
        var followed = await clicks.OfAsync(member.ProgramId, [.. links.Select(static link => link.Id)], ct);
        return [.. links.Select(link => new OwnLink(
            address.Of("/i/" + link.Code), PlaceOf(link), link.MadeAt, came.GetValueOrDefault((link.Channel, link.Campaign)),
            followed.GetValueOrDefault(link.Id), link.PausedAt is not null))];
    }

    private static string PlaceOf(Link link)
    {
        var place = link.Channel switch
        {
            "" => T("Anywhere"),
            ReferFriend.Channel => T("Introduction"),
            _ => Channel.Find(link.Channel)?.Name ?? SpanWords.Begin(link.Channel),
        };
        return link.Campaign.Length == 0 ? place : T($"{place}, for “{link.Campaign}”");
    }

    private async Task<IReadOnlyList<KeptFact>> KeptAsync(Member member, CancellationToken ct)
    {
        var (program, id, advocate) = (member.ProgramId, member.Id, member.Advocate);
        var company = await db.Accounts.Where(row => row.ProgramId == program && row.Id == advocate.AccountId)
            .Select(static row => row.Name).SingleOrDefaultAsync(ct);
        var referrals = await db.Referrals.CountAsync(row => row.ProgramId == program && row.AdvocateId == id, ct);
        var entries = await db.Entries.CountAsync(
            row => row.ProgramId == program && row.Party == Party.Advocate && row.HolderId == id.Value, ct);
        return
        [
            new(T("Name and e-mail address"), $"{advocate.Name}, {advocate.Email}"),
            .. company is null ? Array.Empty<KeptFact>() : [new(T("Company"), company)],
            .. advocate.ExternalId is { } known ? [new(T($"Your number at {member.Program.Name}"), known)] : Array.Empty<KeptFact>(),
            .. Attributes(member),
            new(T("Member since"), member.Words.Day(advocate.CreatedAt)),
            new(T("Referrals"), T($"{member.Words.Figure(referrals)}, with how each came about and how far it is")),
            new(T("Entries in your wallet"), T($"{member.Words.Figure(entries)}, which are never changed or deleted")),
        ];
    }

    // What the company's systems have told of him, under the names that they gave it.
    private static IEnumerable<KeptFact> Attributes(Member member)
    {
        using var document = JsonDocument.Parse(member.Advocate.Attributes);
        return [.. document.RootElement.EnumerateObject()
            .Select(static attribute => new KeptFact(SpanWords.Begin(attribute.Name.Replace('_', ' ')), attribute.Value.ToString()))];
    }
}
