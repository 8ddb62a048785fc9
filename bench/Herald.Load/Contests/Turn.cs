using Herald.Load.Sending;

namespace Herald.Load.Contests;

/// <summary>What one contestant did in one round.</summary>
/// <param name="Sent">The answers.</param>
/// <param name="PerRequest">How many things each answer was about; all other figures are of one of them.</param>
/// <param name="Processor">Processor time of the server for each.</param>
/// <param name="Database">The same of the database; zero where it is in the server.</param>
/// <param name="Allocated">Bytes that the server allocated for each; null where it does not tell.</param>
internal sealed record Turn(Sent Sent, int PerRequest, TimeSpan Processor, TimeSpan Database, double? Allocated)
{
    public double PerSecond => Sent.PerSecond * PerRequest;

    public TimeSpan Both => Processor + Database;
}
