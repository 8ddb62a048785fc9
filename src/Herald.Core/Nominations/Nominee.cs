namespace Herald.Core.Nominations;

/// <summary>Somebody who may be invited next, and what speaks for him.</summary>
/// <param name="Facts">What is known of him.</param>
/// <param name="Reasons">All that counts, what speaks for him most first.</param>
public sealed record Nominee(NomineeFacts Facts, IReadOnlyList<NominationReason> Reasons)
{
    /// <summary>The sum of all reasons: a hundred at most, and below nothing where more speaks against him.</summary>
    public int Score => Reasons.Sum(static reason => reason.Points);
}
