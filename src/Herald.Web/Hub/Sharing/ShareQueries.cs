using Herald.Core.Advocates;
using Herald.Core.Links;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Hub.Words;
using Herald.Web.Links;
using Herald.Web.Platform;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Sharing;

internal sealed class ShareQueries(HeraldDb db, OfferQueries offers, LinkClicks clicks)
{
    // A link for each channel, and some for campaigns.
    private const int LinksMax = 100;

    /// <summary>The channels, each with how often its links were followed and how many friends have come by it.</summary>
    public async Task<IReadOnlyList<SharePlace>> PlacesAsync(Member member, CancellationToken ct)
    {
        var came = await db.Referrals
            .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.WithdrawnAt == null
                && row.Channel != null)
            .GroupBy(static row => row.Channel!).Select(static group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(static row => row.Key, static row => row.Count, ct);
        var links = await db.Links.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id)
            .Select(static row => new { row.Id, row.Channel }).Take(LinksMax).ToListAsync(ct);
        var followed = await clicks.OfAsync(member.ProgramId, [.. links.Select(static link => link.Id)], ct);
        return [.. Channel.All.Select(channel => new SharePlace(channel, CameWords.Of(
            links.Where(link => link.Channel == channel.Key).Sum(link => followed.GetValueOrDefault(link.Id)),
            came.GetValueOrDefault(channel.Key))))];
    }

    /// <summary>The words for a channel, his own where he left some; null where he has no link for it yet.</summary>
    public async Task<ShareText?> FindAsync(Member member, Channel channel, OwnAddress address, CancellationToken ct)
    {
        var link = await db.Links.SingleOrDefaultAsync(
            row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.Campaign == "" && row.Channel == channel.Key
                && row.Destination == "",
            ct);
        if (link is null)
            return null;
        var draft = await db.ShareDrafts.SingleOrDefaultAsync(
            row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.Channel == channel.Key, ct);
        return Text(member, channel, link, draft, await offers.OfLinkAsync(member.ProgramId, "", channel.Key, ct), address);
    }

    private static ShareText Text(
        Member member, Channel channel, Link link, ShareDraft? draft, Offers offers, OwnAddress address)
    {
        var benefit = Disclosure.BenefitOf(offers, member.Words);
        var first = member.Advocate.FriendsSee == FriendsSee.Program ? null : FriendWords.First(member.Advocate.Name);
        return new()
        {
            Frame = member.Frame,
            Channel = channel,
            Heading = first is null
                ? T($"You are invited to {member.Program.Name}")
                : T($"{first} invites you to {member.Program.Name}"),
            Advocate = first,
            Url = address.Of("/i/" + link.Code),
            Subject = channel.HasSubject ? draft?.Subject ?? ChannelWords.Subject(member) : null,
            Text = draft?.Text ?? ChannelWords.Text(channel, member, benefit),
            Benefit = benefit,
            Disclosure = Disclosure.Of(offers, member.Words),
            IsOwn = draft is not null,
        };
    }
}
