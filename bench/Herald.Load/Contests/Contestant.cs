using Herald.Load.Sending;
using Herald.Load.Servers;

namespace Herald.Load.Contests;

/// <summary>One of those that are compared: a server that is there already, and what it is asked.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Server">The process whose use is counted.</param>
/// <param name="Requests">What each connection asks, by its number.</param>
/// <param name="Written">How many rows lie in its store by now; null where it writes none.</param>
/// <param name="Beside">Processor time of the database, where that is a process of its own.</param>
internal sealed record Contestant(
    string Name, ServerProcess Server, Func<int, IRequests> Requests, Func<Task<long>>? Written, Func<TimeSpan>? Beside)
{
    /// <summary>How many things one request asks for, each of which is counted.</summary>
    public int PerRequest { get; init; } = 1;

    /// <summary>Whether the server tells what it has allocated, as Herald does at <c>/metrics</c>.</summary>
    public bool TellsAllocations { get; init; }
}
