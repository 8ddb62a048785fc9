using Herald.Core.Programs;

namespace Herald.Core.Attribution;

/// <summary>
/// All that a decision about credit rests on. It is stored beside the decision, so that anybody can decide again and get the same.
/// It holds ids and signals, nothing personal.
/// </summary>
/// <param name="ConvertedAt">When the conversion happened.</param>
/// <param name="Policy">The program's model and window, as they were.</param>
/// <param name="Standing">The credit that the friend has from an earlier conversion; one friend has one credit.</param>
/// <param name="Candidates">Everybody who might be credited.</param>
public sealed record CreditCase(
    DateTimeOffset ConvertedAt,
    AttributionPolicy Policy,
    StandingCredit? Standing,
    IReadOnlyList<Candidate> Candidates);
