using Herald.Web.Advocates;

namespace Herald.Web.Imports.Columns;

/// <summary>What a row says of a person, and what is wrong with it.</summary>
/// <param name="Input">As the API would take it; its company may lack the id or the name.</param>
/// <param name="Faults">What is wrong, in words, column by column.</param>
internal sealed record PersonRow(AdvocateInput Input, IReadOnlyList<string> Faults)
{
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>Whether he wants friends not to see his name.</summary>
    public bool HidesName { get; init; }

    /// <summary>Whether he wants to be on no leaderboard.</summary>
    public bool StaysOffBoards { get; init; }
}
