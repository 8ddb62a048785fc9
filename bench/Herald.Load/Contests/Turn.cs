using Herald.Load.Sending;

namespace Herald.Load.Contests;

/// <summary>What one contestant did in one round.</summary>
/// <param name="Sent">The answers.</param>
/// <param name="Processor">Processor time of the server for each request.</param>
/// <param name="Database">The same of the database; zero where it is in the server.</param>
internal sealed record Turn(Sent Sent, TimeSpan Processor, TimeSpan Database)
{
    public double PerSecond => Sent.PerSecond;

    public TimeSpan Both => Processor + Database;
}
