using Herald.Core.HubInvitations;

namespace Herald.Web.HubInvitations.Console;

/// <summary>What the console says of rounds of invitations.</summary>
internal static class RoundWords
{
    public static (string Text, string Tone) Of(RoundState state) => state switch
    {
        RoundState.Running => ("Running", "note"),
        RoundState.Stopped => ("Stopped", "warn"),
        _ => ("Done", "good"),
    };

    /// <summary>Who is left out for what; only reasons that there are.</summary>
    public static IReadOnlyList<(string Reason, int Count)> LeftOut(
        int noAddress, int active, int optedOut, int resting, int bounced, int invited) =>
    [
        .. new (string Reason, int Count)[]
        {
            ("In the hub already", active), ("Invited of late", invited), ("Want no mails", optedOut),
            ("To be left in peace", resting), ("A mail to them came back", bounced), ("No address that can be written to", noAddress),
        }.Where(static one => one.Count > 0),
    ];
}
