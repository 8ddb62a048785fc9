using Herald.Core.Programs;
using Herald.Web.Programs;
using Herald.Web.Ui;

namespace Herald.Web.Setup.Checklist;

/// <summary>The steps from an empty program to its first reward: each with where it is done, and why or what to do there.</summary>
internal static class SetupSteps
{
    public static SetupView Of(SetupStanding standing)
    {
        var home = "/console/" + standing.Program.Slug;
        var (needed, later) = (Begin(standing, home).Concat(People(standing, home)).ToArray(), Team(standing, home));
        return new(home, [.. needed, .. later], needed.Length);
    }

    private static ChecklistItem[] Begin(SetupStanding standing, string home) =>
    [
        new("Give it a name and a look", IsBranded(standing.Program))
        {
            Href = home + "/settings",
            Hint = "A colour, a mark and a greeting of your own; you see at once how hub and invitation look in them.",
        },
        new("Say where links lead", standing.Program.Destination.Length > 0) { Href = home + "/settings#where" },
        new("Write the first rule", standing.HasRule)
        {
            Href = home + "/rules/new",
            Hint = "What an advocate and a friend get, and when. Until a rule is live, referrals are counted and nobody is rewarded.",
        },
        new("Write the terms", standing.Program.Terms.Length > 0)
        {
            Href = home + "/settings#terms",
            Hint = "A few plain sentences, which advocates and friends read.",
        },
    ];

    private static ChecklistItem[] People(SetupStanding standing, string home) =>
    [
        new("Invite the first advocate", standing.HasAdvocate)
        {
            Href = home + "/advocates/new",
            Hint = "A customer who would recommend you; or yourself, to try it. A mail with a link of his own goes out.",
        },
        new("Have a link to share", standing.Code is not null)
        {
            Href = home + "/advocates/new",
            Hint = "Whoever is invited gets one with the mail.",
        },
        new("See the first visit", standing.HasClick)
        {
            Href = standing.Code is { } clicked ? "/r/" + clicked : null,
            Hint = standing.Code is null
                ? "Needs a link first."
                : "Follow the link, or open its invitation, as a friend would. The link leads to your destination, "
                    + "with herald_click in the address.",
        },
        new("Get the first referral", standing.HasReferral)
        {
            Href = standing.Code is { } invited ? "/i/" + invited : home + "/referrals",
            Hint = standing.Code is null
                ? "Needs a link first."
                : "Open the invitation as a friend would, and accept it. Your shop can report signups and purchases "
                    + "too: see the reference.",
        },
        new("See the first reward", standing.HasReward)
        {
            Href = home + (standing.HasReferral ? "/referrals" : "/rules"),
            Hint = standing.HasReferral && !standing.HasProgress
                ? "Record a stage of the referral, such as won, or report a purchase. What a rule gives for it stands there at once."
                : "It comes by itself, once what a rule looks at happens.",
        },
    ];

    private static ChecklistItem[] Team(SetupStanding standing, string home) =>
    [
        new("Invite your colleagues", standing.HasTeam)
        {
            Href = home + "/staff",
            Hint = "Sales reps who work on referrals, analysts who look. An owner invites them by mail.",
        },
        new("Let mails go out", standing is { MailsGoOut: true, HasSentMail: true })
        {
            Href = home + "/mailbox",
            Hint = standing.MailsGoOut
                ? "A mail server is set; the first mail has not gone out yet. The mailbox says what waits."
                : "No mail server is set, so that mails lie in the mailbox and reach nobody. Who runs this server sets HERALD_SMTP.",
        },
    ];

    // What a program begins with by itself is not a look of its own.
    private static bool IsBranded(Core.Programs.Program program) => program.Brand != new Brand(
        ProgramDraft.DefaultHue, ProgramDraft.MarkOf(program.Name), ProgramDraft.VoiceOf(program.Name));
}
