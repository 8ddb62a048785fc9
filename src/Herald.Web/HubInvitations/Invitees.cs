using Herald.Core.HubInvitations;

namespace Herald.Web.HubInvitations;

/// <summary>Whom invitations are for: people who were chosen, an audience, an import, or who is nominated.</summary>
/// <param name="Source">Which of them.</param>
/// <param name="SourceName">The slug of the audience or the id of the import; null where people were chosen or nominated.</param>
/// <param name="Chosen">Who was chosen, by id.</param>
public sealed record Invitees(RoundSource Source, string? SourceName, IReadOnlyList<string> Chosen)
{
    /// <summary>All who are nominated.</summary>
    internal static Invitees Nominated { get; } = new(RoundSource.Nominated, null, []);

    internal static Invitees Of(InvitationRound round) => new(round.Source, round.SourceName, round.Chosen);

    /// <summary>What a form or an address says; null where it says nothing.</summary>
    internal static Invitees? Read(string? audience, string? import, bool nominated, IEnumerable<string> chosen) =>
        (audience, import) switch
        {
            ({ Length: > 0 }, _) => new(RoundSource.Audience, audience, []),
            (_, { Length: > 0 }) => new(RoundSource.Import, import, []),
            _ when nominated => Nominated,
            _ => chosen.Distinct(StringComparer.Ordinal).Take(InvitationRound.ChosenMax + 1).ToList() is { Count: > 0 } ids
                ? new(RoundSource.Chosen, null, ids)
                : null,
        };
}
