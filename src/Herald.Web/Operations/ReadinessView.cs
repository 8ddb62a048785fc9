using Herald.Data.Health;

namespace Herald.Web.Operations;

/// <summary>Whether requests should be sent here, and why.</summary>
internal sealed record ReadinessView(bool Ready, IReadOnlyList<HealthCheck> Checks);
