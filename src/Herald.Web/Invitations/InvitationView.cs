using Herald.Core.Invitations;
using Herald.Core.Ledger;
using Herald.Core.Links;
using Herald.Core.Rewards.Words;
using Herald.Web.Platform;

namespace Herald.Web.Invitations;

/// <summary>What a friend is shown of an invitation. Of the advocate only the first name, or not even that.</summary>
public sealed record InvitationView
{
    /// <summary>The first name of who invites; null where he tells not even that.</summary>
    public required string? FirstName { get; init; }

    /// <summary>What who invites is called within a sentence: the first name, or "the member who invites you".</summary>
    public required string Advocate { get; init; }

    /// <summary>"Ana invites you to Northwind", "You are invited to Northwind".</summary>
    public required string Heading { get; init; }

    /// <summary>"You have accepted Ana’s invitation".</summary>
    public required string Accepted { get; init; }

    /// <summary>Where the company is written to; null where it has not said.</summary>
    public required string? Contact { get; init; }

    /// <summary>The program's name.</summary>
    public required string Program { get; init; }

    /// <summary>The letters or emoji of its logo's stub.</summary>
    public required string Mark { get; init; }

    /// <summary>The brand's hue, 0 to 359.</summary>
    public required int Hue { get; init; }

    /// <summary>The line that it greets with.</summary>
    public required string Voice { get; init; }

    /// <summary>The zone in which its days are told.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The terms, one paragraph each; empty if there are none.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>Where it leads on.</summary>
    public required string Link { get; init; }

    /// <summary>The host at which that ends, as people know it.</summary>
    public required string Host { get; init; }

    /// <summary>The page's own path.</summary>
    public required string Path { get; init; }

    /// <summary>The page's own address, for previews.</summary>
    public required string Url { get; init; }

    /// <summary>The picture for previews.</summary>
    public required string Picture { get; init; }

    public required InvitationState State { get; init; }

    /// <summary>What the friend gets; empty where nothing is offered to him.</summary>
    public required IReadOnlyList<RulePromise> ForFriend { get; init; }

    /// <summary>What who invites gets.</summary>
    public required IReadOnlyList<RulePromise> ForAdvocate { get; init; }

    /// <summary>What is agreed to by leaving details.</summary>
    public required Consent Consent { get; init; }

    internal static InvitationView Of(Invitation invitation, OwnAddress address)
    {
        var (program, path, promises) = (invitation.Program, "/i/" + invitation.Link.Code, invitation.Promises);
        return new()
        {
            FirstName = invitation.FirstName,
            Advocate = invitation.Advocate,
            Heading = invitation.Heading,
            Accepted = invitation.Accepted,
            Contact = program.ContactEmail,
            Program = program.Name,
            Mark = program.Brand.Mark,
            Hue = program.Brand.Hue,
            Voice = program.Brand.Voice,
            TimeZone = program.TimeZone,
            Terms = invitation.Paragraphs,
            Link = address.Of("/r/" + invitation.Link.Code),
            Host = HostOf(invitation),
            Path = path,
            Url = address.Of(path),
            Picture = address.Of(path + ".png"),
            State = invitation.State,
            ForFriend = [.. promises.Where(static promise => promise.To == Party.Friend)],
            ForAdvocate = [.. promises.Where(static promise => promise.To == Party.Advocate)],
            Consent = invitation.Consent,
        };
    }

    // As people say it, of the place where following the link ends.
    private static string HostOf(Invitation invitation)
    {
        var landing = LandingPlace.Choose(
            invitation.Link.Destination, new Uri(invitation.Program.Destination), invitation.Program.HostsAllowed());
        return landing.Host.StartsWith("www.", StringComparison.Ordinal) ? landing.Host["www.".Length..] : landing.Host;
    }
}
