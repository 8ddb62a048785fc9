namespace Herald.Core.Trials;

/// <summary>One variant on trial, as far as it is compared: of the first that saw it, how many began in time.</summary>
/// <param name="Key">The variant's key.</param>
/// <param name="Seen">How many saw it first and have had their time since; never more than are asked for.</param>
/// <param name="Begun">How many of these began in their time.</param>
public sealed record TrialArm(string Key, int Seen, int Begun);
