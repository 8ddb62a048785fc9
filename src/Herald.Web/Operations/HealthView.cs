namespace Herald.Web.Operations;

/// <summary>The process lives.</summary>
internal sealed record HealthView(string Status);
