using Herald.Core.Advocates;
using Herald.Core.Invitations;
using Herald.Core.Ledger;
using Herald.Core.Links;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Invitations;

/// <summary>An invitation as the store has it: the link, whose it is, and what is offered over it.</summary>
internal sealed record Invitation(
    Core.Programs.Program Program, Link Link, string AdvocateName, FriendsSee FriendsSee, Offers Offers)
{
    private const StringSplitOptions Clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>All that a friend is told of who invites; null where that is nothing, by his own choice.</summary>
    public string? FirstName { get; } = FriendsSee == FriendsSee.Program ? null
        : AdvocateName.Split(' ', Clean) is [var first, ..] ? first : AdvocateName;

    /// <summary>What who invites is called within a sentence.</summary>
    public string Advocate => FirstName ?? T("the member who invites you");

    /// <summary>"Ana invites you to Northwind", "You are invited to Northwind".</summary>
    public string Heading => FirstName is { } name ? T($"{name} invites you to {Program.Name}") : HeadingWithoutName;

    /// <summary>"You are invited to Northwind".</summary>
    public string HeadingWithoutName => T($"You are invited to {Program.Name}");

    /// <summary>"You have accepted Ana’s invitation".</summary>
    public string Accepted => FirstName is { } name
        ? T($"You have accepted {name}’s invitation")
        : T("You have accepted the invitation");

    public InvitationState State => Link.PausedAt is not null ? InvitationState.Paused.Only : Offers.Standing switch
    {
        OfferStanding.NotYet later => new InvitationState.NotYet(later.From),
        OfferStanding.Ended over => new InvitationState.Ended(over.Since),
        OfferStanding.Paused => InvitationState.Paused.Only,
        _ => InvitationState.Open.Only,
    };

    public Consent Consent => Consent.Of(PageCulture.Current, Program.Name, FirstName, Program.ContactEmail);

    public RuleReader Reader => RuleReader.AsFriend(Advocate, Program.PointsName) with
    {
        Currency = Program.Currency,
        TimeZone = Program.TimeZone,
        Culture = PageCulture.Current,
    };

    /// <summary>What the live rules promise; first what no condition restricts.</summary>
    public IReadOnlyList<RulePromise> Promises =>
        [.. Offers.Live.SelectMany(offer => RuleWords.Of(offer.Terms, Reader)).OrderBy(static promise => promise.IsConditional)];

    /// <summary>The terms, paragraph by paragraph.</summary>
    public IReadOnlyList<string> Paragraphs => Program.Terms.Split('\n', Clean);

    /// <summary>What the friend gets first; null where nothing is offered to him.</summary>
    public RulePromise? Headline => State is InvitationState.Open
        ? Promises.FirstOrDefault(static promise => promise.To == Party.Friend)
        : null;
}
