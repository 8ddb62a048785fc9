namespace Herald.Core.Nominations;

/// <summary>One part of a score.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Points">How much it adds; below nothing where it speaks against him.</param>
public readonly record struct NominationReason(NominationReasonKind Kind, int Points);
