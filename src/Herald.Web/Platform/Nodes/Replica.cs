using Herald.Data;
using Herald.Data.Health;
using Herald.Data.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Nodes;

/// <summary>The replica that insights are read from, where one is set: how far it is behind, and whether that is near enough.</summary>
internal sealed class Replica : IDisposable
{
    /// <summary>By which the context is asked for that reads from it.</summary>
    public const string Key = "replica";

    // Whoever looks at insights expects what was done a moment ago; further behind, the primary is asked.
    private static readonly TimeSpan BehindMax = TimeSpan.FromSeconds(10);

    private readonly PostgresReplica? replica;
    private readonly IEngine primary;
    private TimeSpan? behind;

    public Replica(HeraldSettings settings, IEngine primary, TimeProvider clock)
    {
        this.primary = primary;
        replica = settings is { Database: { } database, Replica: { } host } ? new(database, host, clock) : null;
    }

    /// <summary>What supervisors are told of it; null where none is set.</summary>
    public HealthCheck? Check => replica is null ? null : behind is { } time
        ? new("replica", time <= BehindMax, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"The replica is {time.TotalSeconds:0} s behind{(time <= BehindMax ? "." : "; the primary answers for it.")}"))
        : new("replica", false, "The replica is away; the primary answers for it.");

    /// <summary>Where insights are read at this moment.</summary>
    public HeraldDb Open()
    {
        var engine = behind <= BehindMax ? replica!.Readers : primary;
        var options = new DbContextOptionsBuilder<HeraldDb>();
        engine.Configure(options);
        return new(options.Options, engine);
    }

    /// <summary>Looks how far it is; false where it is away.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        try
        {
            behind = replica is null ? null : await replica.LookAsync(ct);
        }
        catch
        {
            behind = null;
            throw;
        }
    }

    public void Dispose() => replica?.Dispose();
}
