using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>
/// Something by which a friend is known again: his id in the company's systems, his address, his phone number. Facts that share a key
/// are about one friend; a fact that has keys of two friends shows that they are one.
/// </summary>
public sealed class FriendKey
{
    /// <summary>The program that it is known in.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>What sort of key it is.</summary>
    public required FriendKeyKind Kind { get; init; }

    /// <summary>The key as it is compared.</summary>
    public required string Value { get; init; }

    /// <summary>Whose it is.</summary>
    public FriendId FriendId { get; set; }
}
